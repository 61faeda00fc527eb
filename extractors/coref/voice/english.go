package voice

// callVerbs come before the name that people go by: "they call me Ann".
var callVerbs = map[string]bool{"called": true, "calls": true, "call": true}

// introLetters are the letters that introductions begin with: I, my, it, this and
// the call verbs. Most words need no more than this look.
var introLetters = letters("I", "My", "my", "It", "it", "This", "this", "called", "calls", "call")

func letters(words ...string) (set [256]bool) {
	for _, w := range words {
		set[w[0]] = true
	}
	return set
}
