using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Astro.Ros.Actions;

/// <summary>
/// Ids for a client's goals: UUIDs of version 8 (RFC 9562) hashed from who sends what when, so that they are unique on
/// a graph and, in one process on a simulated clock, the same in every run.
/// </summary>
internal sealed class GoalIds(INode node, string action)
{
    private long _count;

    public Guid Next()
    {
        Span<byte> text = Encoding.UTF8.GetBytes($"{(node.Graph as ExecutorGraph)?.Identity}{node.FullName} {action}");
        Span<byte> content = new byte[16 + text.Length];
        BinaryPrimitives.WriteInt64LittleEndian(content, node.Graph.Clock.Now.Nanoseconds);
        BinaryPrimitives.WriteInt64LittleEndian(content[8..], Interlocked.Increment(ref _count));
        text.CopyTo(content[16..]);
        Span<byte> id = SHA256.HashData(content).AsSpan(0, 16);
        id[6] = (byte)(0x80 | (id[6] & 0x0f));
        id[8] = (byte)(0x80 | (id[8] & 0x3f));
        return new Guid(id, bigEndian: true);
    }
}
