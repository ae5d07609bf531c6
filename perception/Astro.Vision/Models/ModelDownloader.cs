using System.Security.Cryptography;

namespace Astro.Vision.Models;

/// <summary>
/// Gets models from where their manifests say. A file appears in the folder only whole and with the digest of its
/// manifest; whatever goes wrong leaves the folder as it was.
/// </summary>
/// <param name="client">Makes the requests; the caller sets its timeout and disposes it.</param>
/// <param name="mirror">
/// Asked instead of the manifest's host, with the same path; null for the source itself. The digest holds either way.
/// </param>
public sealed class ModelDownloader(HttpClient client, Uri? mirror = null)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Gets one model, unless the folder has it already.</summary>
    /// <param name="model">Which.</param>
    /// <param name="folder">Where to; created where it does not exist.</param>
    /// <param name="progress">Told as bytes arrive, on the thread that receives them.</param>
    /// <param name="cancellation">Stops the download and removes what has arrived.</param>
    /// <returns>True if it was downloaded, false if a file with the manifest's digest lay there already.</returns>
    /// <exception cref="ModelException">
    /// The model has no source, or the server cannot be reached, refuses, or sends other bytes than the manifest names.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<bool> PullAsync(
        ModelManifest model, string folder, IProgress<ModelProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var target = Path.Combine(folder, model.File);
        if (await IsIntactAsync(target, model, cancellation).ConfigureAwait(false))
            return false;
        var source = Address(model);
        Directory.CreateDirectory(folder);
        var partial = $"{target}.{Environment.ProcessId}.partial";
        try
        {
            using (var response = await RequestAsync(model, source, cancellation).ConfigureAwait(false))
            {
                var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None);
                await using (file.ConfigureAwait(false))
                {
                    await ReceiveAsync(response, model, source, file, progress, cancellation).ConfigureAwait(false);
                    file.Flush(flushToDisk: true);
                }
            }
            File.Move(partial, target, overwrite: true);
            return true;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"{target}: not a file that may be written", denied);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task<bool> IsIntactAsync(string path, ModelManifest model, CancellationToken cancellation)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != model.Bytes)
            return false;
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
            return Hex(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false)) == model.Sha256;
    }

    private Uri Address(ModelManifest model)
    {
        var source = model.Source
            ?? throw new ModelException($"model {model.Name}: source: it ships with the product");
        return mirror is null ? source : new Uri(mirror, source.PathAndQuery);
    }

    private async Task<HttpResponseMessage> RequestAsync(
        ModelManifest model, Uri source, CancellationToken cancellation)
    {
        try
        {
            var response = await client.GetAsync(source, HttpCompletionOption.ResponseHeadersRead, cancellation)
                .ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw new ModelException(
                    $"{model.File}: {source} answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd());
        }
        catch (Exception failed) when (IsNetworkFailure(failed, cancellation))
        {
            throw Unreachable(model, source, failed);
        }
    }

    private static async Task ReceiveAsync(
        HttpResponseMessage response, ModelManifest model, Uri source, FileStream file,
        IProgress<ModelProgress>? progress, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var received = 0L;
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        while (await ReadAsync(body, buffer, model, source, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            received += count;
            if (received > model.Bytes)
                throw new ModelException($"{model.File}: {source}: expected {model.Bytes} bytes, found more");
            digest.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            progress?.Report(new ModelProgress(model, received));
        }
        if (received != model.Bytes)
            throw new ModelException($"{model.File}: {source}: expected {model.Bytes} bytes, found {received}");
        var found = Hex(digest.GetHashAndReset());
        if (found != model.Sha256)
            throw new ModelException($"{model.File}: {source}: expected sha256 {model.Sha256}, found {found}");
    }

    private static async ValueTask<int> ReadAsync(
        Stream body, byte[] buffer, ModelManifest model, Uri source, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        }
        catch (Exception failed) when (IsNetworkFailure(failed, cancellation))
        {
            throw Unreachable(model, source, failed);
        }
    }

    // HttpClient reports its own timeout as a cancellation that nobody asked for.
    private static bool IsNetworkFailure(Exception failed, CancellationToken cancellation) =>
        failed is HttpRequestException or IOException
        || failed is OperationCanceledException && !cancellation.IsCancellationRequested;

    private static ModelException Unreachable(ModelManifest model, Uri source, Exception failed) =>
        new($"{model.File}: cannot get {source} ({failed.Message.ReplaceLineEndings(" ")}); offline?", failed);

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);
}
