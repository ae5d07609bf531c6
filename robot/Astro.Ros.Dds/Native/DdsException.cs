using System.Runtime.InteropServices;

namespace Astro.Ros.Dds;

/// <summary>Cyclone DDS refused, is missing, or is one that this graph cannot use.</summary>
public sealed class DdsException : Exception
{
    /// <summary>Makes one whose message says what was tried and why it failed.</summary>
    public DdsException(string message) : base(message)
    {
    }

    /// <summary>Makes one that carries what the runtime threw.</summary>
    public DdsException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Returns what is not negative; a negative code becomes an exception that says what was tried.</summary>
    internal static unsafe int Check(int code, string attempt)
    {
        if (code >= 0)
            return code;
        var text = Marshal.PtrToStringUTF8((nint)Native.CycloneDds.dds_strretcode(code));
        throw new DdsException($"DDS could not {attempt}: {text} ({code})");
    }
}
