package names

// Plain returns a word of a name in plain letters, as names are compared: without
// accents, with straight marks, acronyms without periods. "José" → "Jose", "U.N." →
// "UN". Case stays.
func Plain(word string) string { return spelled(word) }
