// The action shares its name with this project's namespace.
global using FindPersonAction = Astro.Messages.Astro.FindPerson;
