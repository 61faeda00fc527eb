package describe

// links reports whether a word links a role to what it is of: "mayor of Oslo".
func links(word string) bool {
	switch word {
	case "of", "at", "for", "with", "from", "in", "to":
		return true
	}
	return false
}
