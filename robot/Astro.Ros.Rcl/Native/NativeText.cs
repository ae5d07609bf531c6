using System.Runtime.InteropServices;
using System.Text;
using Rosidl.Runtime.Interop;

namespace Astro.Ros.Rcl;

/// <summary>Texts against ROS 2's C strings: UTF-8, or UTF-16 for <c>wstring</c>.</summary>
internal static class NativeText
{
    private const int ShortText = 256;

    /// <summary>Returns <paramref name="last"/> if that is what the string says, else a new text.</summary>
    public static string Read(ref CString native, string last)
    {
        var utf8 = MemoryMarshal.AsBytes(native.AsSpan());
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length <= ShortText)
        {
            // A character takes a byte at least, so the text fits.
            Span<char> text = stackalloc char[ShortText];
            var read = text[..Encoding.UTF8.GetChars(utf8, text)];
            return read.SequenceEqual(last) ? last : new string(read);
        }

        return Encoding.UTF8.GetString(utf8);
    }

    /// <summary>Returns <paramref name="last"/> if that is what the string says, else a new text.</summary>
    public static string Read(ref U16String native, string last)
    {
        var text = native.AsSpan();
        return last.AsSpan().SequenceEqual(text) ? last : new string(text);
    }

    /// <param name="text">What to write.</param>
    /// <param name="native">Where to.</param>
    /// <param name="field">What an error calls it.</param>
    /// <param name="bound">The most bytes of UTF-8.</param>
    /// <exception cref="InvalidOperationException">The text is longer, or has a NUL, where C's ends.</exception>
    public static void Write(string text, ref CString native, string field, int bound = int.MaxValue)
    {
        CheckEnd(text, field);
        if (bound != int.MaxValue && Encoding.UTF8.GetByteCount(text) is var count && count > bound)
            throw new InvalidOperationException($"{field}: {count} bytes, at most {bound} allowed");
        native.CopyFrom(text.AsSpan(), Encoding.UTF8);
    }

    /// <param name="text">What to write.</param>
    /// <param name="native">Where to.</param>
    /// <param name="field">What an error calls it.</param>
    /// <param name="bound">The most characters.</param>
    /// <exception cref="InvalidOperationException">The text is longer, or has a NUL, where C's ends.</exception>
    public static void Write(string text, ref U16String native, string field, int bound = int.MaxValue)
    {
        CheckEnd(text, field);
        if (text.Length > bound)
            throw new InvalidOperationException($"{field}: {text.Length} characters, at most {bound} allowed");
        native.CopyFrom(text.AsSpan());
    }

    private static void CheckEnd(string text, string field)
    {
        if (text.Contains('\0'))
            throw new InvalidOperationException($"{field}: a NUL inside a text");
    }
}
