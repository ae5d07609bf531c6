global using FindPersonAction = Astro.Messages.Astro.FindPerson;
