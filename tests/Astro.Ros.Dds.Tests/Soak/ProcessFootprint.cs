using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Tests;

/// <summary>What this process holds of the machine, as Linux counts it.</summary>
/// <param name="Threads">Threads.</param>
/// <param name="Files">Open files and sockets.</param>
/// <param name="Resident">Memory that is really there (bytes), what is not in use given back before.</param>
internal sealed partial record ProcessFootprint(int Threads, int Files, long Resident)
{
    public static ProcessFootprint Take()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        // The C library has a heap for every few threads and keeps what is free in each.
        _ = malloc_trim(0);
        return new ProcessFootprint(Count("/proc/self/task"), Count("/proc/self/fd"), ReadResident());
    }

    /// <summary>Fails if this holds more than an earlier one did.</summary>
    /// <param name="earlier">After a while, so that what is made once is in it.</param>
    /// <param name="memory">By how much the resident memory may differ without anything being kept (bytes).</param>
    public void MustNotExceed(ProcessFootprint earlier, long memory)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Threads, Is.LessThanOrEqualTo(earlier.Threads + 3), "threads; the pool may grow a little");
            Assert.That(Files, Is.LessThanOrEqualTo(earlier.Files + 4), "open files; the runtime opens a few");
            Assert.That(Resident - earlier.Resident, Is.LessThan(memory), "resident memory");
        }
    }

    public override string ToString() => $"{Threads} threads, {Files} files, {Resident / 1024} KiB";

    [LibraryImport("libc")]
    private static partial int malloc_trim(nuint keep);

    private static int Count(string folder) => Directory.EnumerateFileSystemEntries(folder).Count();

    private static long ReadResident()
    {
        var line = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }
}
