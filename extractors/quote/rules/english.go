package rules

// saying are nouns that a sentence can call the quote before it by.
var saying = map[string]bool{
	"words": true, "word": true, "message": true, "view": true, "views": true, "verdict": true, "reply": true, "answer": true,
	"response": true, "instruction": true, "instructions": true, "advice": true, "warning": true, "assessment": true, "opinion": true,
	"reaction": true, "conclusion": true, "motto": true, "order": true, "promise": true, "question": true, "line": true, "sentiment": true,
	"thought": true, "thoughts": true, "quote": true, "quotes": true, "quotation": true, "saying": true, "remark": true, "remarks": true, "complaint": true, "explanation": true, "lament": true, "cry": true, "plea": true,
}

// Headings are words that stand before a colon and name nobody.
var Headings = map[string]bool{
	"listen": true, "watch": true, "read": true, "related": true, "photo": true, "photos": true, "video": true, "update": true,
	"correction": true, "clarification": true, "note": true, "see": true, "about": true, "contact": true, "source": true, "caption": true, "credit": true, "pictured": true, "image": true, "breaking": true,
}

// Thinking are the stems of verbs that report what nobody need have said.
var Thinking = map[string]bool{"think": true, "feel": true, "believ": true, "hop": true, "know": true, "wonder": true}

// Telling are the stems of verbs by which somebody else's words are reported
// inside a quote, and not what they believe.
var Telling = map[string]bool{"say": true, "tell": true, "claim": true, "argu": true, "warn": true, "announc": true, "report": true, "deny": true,
	"accus": true, "admit": true, "insist": true, "testify": true, "promis": true, "explain": true, "swear": true, "writ": true, "write": true, "answer": true,
	"reply": true, "alleg": true, "confirm": true, "ask": true, "declar": true, "vow": true, "assur": true}

// Naming are the stems of verbs that give a thing a name.
var Naming = map[string]bool{"call": true, "dub": true, "label": true, "term": true, "nam": true, "titl": true, "nicknam": true, "brand": true, "entitl": true}
