using System.CommandLine;
using Astro.App.Diagnosis;

namespace Astro.App.Commands;

/// <summary><c>astro doctor</c>: what Astro could use on this machine, and which of it is there.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Say what is here that Astro can use, and what is missing and for what.");
        command.SetAction(_ =>
        {
            FindingTable.Write(Checkup.Run(Environment.GetEnvironmentVariable));
            return ExitCode.Success;
        });
        return command;
    }
}
