using System.Text;

namespace Astro.App.Synthesis;

/// <summary>The folder that synthetic data is written to, piece by piece: what is done is not done again, and nothing
/// that is half written stays under its name.</summary>
internal sealed class SynthFolder
{
    private const string Parts = ".parts";

    private static readonly (string Table, string Header)[] Tables =
    [
        ("crops", "file,identity,yaw_deg,pitch_deg,face_px,monk,age_group,glasses,beard,hat"),
        ("frames", "file,home_seed,people,lamps,pictures"),
        ("faces", "file,identity,x,y,width,height,right_eye_x,right_eye_y,left_eye_x,left_eye_y,nose_x,nose_y,"
            + "right_mouth_x,right_mouth_y,left_mouth_x,left_mouth_y,yaw_deg,pitch_deg,visible"),
        ("ignored", "file,x,y,width,height"),
    ];

    private readonly string _folder;

    /// <summary>Opens the folder, or makes it.</summary>
    /// <exception cref="SynthFolderException">It holds data of other settings, or something else.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    public SynthFolder(SynthOptions options)
    {
        _folder = options.Folder;
        Directory.CreateDirectory(_folder);
        var settings = Path.Combine(_folder, "synth.txt");
        var wanted = $"views {options.Views}\nfirst-identity {options.FirstIdentity}\nseed {options.Seed}\n";
        if (!File.Exists(settings))
        {
            if (Directory.EnumerateFileSystemEntries(_folder).Any())
                throw new SynthFolderException($"{_folder}: expected an empty folder, or one that astro synth wrote");
            Replace(settings, Encoding.UTF8.GetBytes(wanted));
        }
        else if (File.ReadAllText(settings) is var found && found != wanted)
        {
            throw new SynthFolderException($"{settings}: expected {OneLine(wanted)}, as asked for now, found "
                + $"{OneLine(found)}; another --out keeps them apart");
        }

        Directory.CreateDirectory(Path.Combine(_folder, Parts));
    }

    /// <summary>Whether a piece of so many images is there.</summary>
    public bool Has(SynthPiece piece)
    {
        var part = PartOf(piece);
        return File.Exists(part)
            && File.ReadLines(part).Count(line => line.StartsWith(piece.Table, StringComparison.Ordinal)) == piece.Images;
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="name">Relative to the folder, with '/'.</param>
    /// <param name="data">All of it.</param>
    public void Write(string name, byte[] data)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Replace(path, data);
    }

    /// <summary>Says that the files of a piece are written.</summary>
    /// <param name="piece">Which.</param>
    /// <param name="rows">What the tables say of it.</param>
    public void Complete(SynthPiece piece, SynthRows rows) => Replace(PartOf(piece), Encoding.UTF8.GetBytes(rows.Text));

    /// <summary>Writes the tables of all pieces.</summary>
    public void WriteTables(IReadOnlyList<SynthPiece> pieces)
    {
        var tables = Tables.ToDictionary(table => table.Table, table => new StringBuilder(table.Header).Append('\n'));
        foreach (var piece in pieces)
        {
            foreach (var line in File.ReadLines(PartOf(piece)))
            {
                var table = line.IndexOf('|', StringComparison.Ordinal);
                tables[line[..table]].Append(line, table + 1, line.Length - table - 1).Append('\n');
            }
        }

        foreach (var (table, text) in tables)
            Replace(Path.Combine(_folder, $"{table}.csv"), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Replace(string path, byte[] data)
    {
        var partial = $"{path}.partial";
        File.WriteAllBytes(partial, data);
        File.Move(partial, path, overwrite: true);
    }

    private static string OneLine(string settings) => settings.TrimEnd().Replace("\n", ", ", StringComparison.Ordinal);

    private string PartOf(SynthPiece piece) => Path.Combine(_folder, Parts, $"{piece.Table}-{piece.First}.csv");
}
