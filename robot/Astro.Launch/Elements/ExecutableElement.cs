namespace Astro.Launch;

/// <summary><c>executable</c>: a process that need not be a node.</summary>
internal static class ExecutableElement
{
    /// <summary>Adds the process.</summary>
    public static void Run(LaunchReader reader, LaunchElement element)
    {
        var context = reader.Context;
        var command = ShellWords.Split(context, element, "cmd");
        if (command.Count == 0 || command[0].Length == 0)
            throw element.Wrong("cmd", "expected a program");
        var label = element.Find("name", context) ?? Path.GetFileName(command[0]);
        // The shell gets the command as it is written, since its quotation marks are for it.
        if (element.Find("shell", context, LaunchValues.ReadFlag, "true or false") is true)
            command = ["/bin/sh", "-c", element.Get("cmd", context)];
        reader.Add(ProcessAttributes.Read(context, element, label, command));
    }
}
