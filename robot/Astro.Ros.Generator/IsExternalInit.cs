namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to let netstandard2.0 have records.</summary>
internal static class IsExternalInit;
