// The action shares its name with the namespace of the project that serves it.
global using FindPersonAction = Astro.Messages.Astro.FindPerson;
