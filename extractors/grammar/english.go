package grammar

// Imagining are the words that open a sentence about what is only imagined.
var Imagining = map[string]bool{"imagine": true, "suppose": true, "supposing": true, "picture": true}

// intending are the words before "to say" of who has not said it yet.
var intending = map[string]bool{"expected": true, "likely": true, "due": true, "plans": true, "planned": true, "plan": true, "intends": true,
	"intended": true, "intend": true, "wants": true, "wanted": true, "want": true}

// irregularStems are past forms that no ending shows.
var irregularStems = map[string]string{
	"said": "say", "says": "say", "told": "tell", "thought": "think", "felt": "feel", "knew": "know", "known": "know", "meant": "mean",
	"wrote": "write", "written": "write", "saw": "see", "seen": "see", "found": "find", "made": "make", "gave": "give", "given": "give",
	"heard": "hear", "went": "go", "took": "take", "sought": "seek", "understood": "understand", "swore": "swear", "sworn": "swear",
	"spoke": "speak", "held": "hold", "laid": "lay", "put": "put",
}
