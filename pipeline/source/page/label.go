package page

import (
	"strings"
	"unicode"
)

// What a paragraph of furniture is at most long, in bytes.
const (
	maxLabel  = 60
	maxLeadIn = 250
)

// labels are whole paragraphs, as letters gives them without digits.
var labels = setOf(`ad ads advertisement advertising advertisementcontinuereading sponsored sponsoredcontent promoted
	comments comment nocomments viewcomments leaveacomment addacomment postacomment leaveareply showcomments
	share sharethis sharethisarticle sharethisstory shareonfacebook shareontwitter sharearticle print email tweet
	facebook twitter whatsapp linkedin pinterest reddit copylink save savearticle bookmark followus follow
	continuereading continuereadingthemainstory continuereadingmainstory storycontinuesbelow
	storycontinuesbelowadvertisement articlecontinuesbelow articlecontinuesafterad articlecontinuesafteradvertisement
	articlecontinuesbelowadvertisement storycontinuesafteradvertisement skipadvertisement skippastnewsletterpromotion
	related relatedvideos relatedvideo relatedstories relatedstory relatedarticles relatedposts relatedtopics
	relatedcontent relatednews relatedlinks relatedcoverage alsoread readnext readmore readmorehere seealso seemore
	showmore loadmore learnmore moreonthisstory moreonthistopic morestories morenews youmayalsolike
	youmightalsolike youmaybeinterestedin recommended recommendedforyou trending trendingnow mostread mostpopular
	topstories latestnews editorspicks whatsnext whattoreadnext dontmiss loading photo photos video videos image
	audio listen watch gallery viewgallery enlarge zoom ratethispost skiptocontent skiptomaincontent subscribe
	subscribenow signup signupnow login register filedunder tags topics showall close abouttheauthor
	advertisementscrolltocontinue backtotop minread listentothisarticle newsletter newsletters
	followthecase donate supportus`)

// leadIns begin paragraphs that lead away from the story.
var leadIns = []string{
	"read more", "read also", "also read", "see also", "read next", "read:", "related:", "related article",
	"related story", "more:", "more from ", "more by ", "watch:", "listen:", "see more", "don't miss:",
	"don’t miss:", "click here", "follow us", "follow @", "sign up", "subscribe to", "subscribe for", "subscribe now",
	"get our ", "get the latest", "download our", "like us on", "find us on",
	"© ", "copyright ", "(c) 20", "published:", "published on", "posted:", "posted on", "updated:", "last updated",
	"last modified", "views:", "filed under", "tags:", "categories:", "category:", "topics:",
	"a version of this article appear", "this story has been shared", "all rights reserved", "have a tip", "got a tip", "got a story", "do you have a story", "for more news", "for more stories",
	"story continues", "article continues", "your browser does not", "this content is ", "we use cookies",
	"this site uses cookies", "enter your email", "thank you for subscribing", "please enter", "already a subscriber",
	"log in to", "please log in", "you must be logged in",
}

// credits begin paragraphs that say whose a picture is, or what it shows.
var credits = []string{
	"photo:", "photos:", "photo by", "photos by", "photograph:", "photograph by", "photographer:", "picture:",
	"pictures:", "picture by", "image:", "images:", "image by", "image courtesy", "photo courtesy", "image credit",
	"photo credit", "picture credit", "credit:", "file photo", "file image", "file picture", "video:", "video by",
	"(photo", "[photo", "(image", "(picture", "caption:", "image source", "image caption", "media caption",
	"illustration:", "illustration by",
}

// isLabel reports whether a paragraph is the label of a control or of a box.
func isLabel(p paragraph, _ place) bool {
	return len(p.text) <= maxLabel && labels[strings.TrimFunc(letters(p.text), unicode.IsDigit)]
}

// isLeadIn reports whether a paragraph leads away from the story. Somebody may say
// such words in it, too: “Read more,” she said.
func isLeadIn(p paragraph, _ place) bool {
	return len(p.text) <= maxLeadIn && beginsWithOne(strings.TrimPrefix(p.text, "["), leadIns) && !isSaid(p)
}

// isSaid reports whether a paragraph is a sentence with a quotation and no links.
func isSaid(p paragraph) bool {
	return p.linked == 0 && endsSentence(p.text) && strings.ContainsAny(p.text, "“\"")
}

// isCredit reports whether a paragraph is the caption or the credit of a picture.
func isCredit(p paragraph, _ place) bool {
	return len(p.text) <= maxLeadIn && (beginsWithOne(p.text, credits) || endsWithAgency(p.text))
}

func beginsWithOne(s string, all []string) bool {
	for _, prefix := range all {
		if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return true
		}
	}
	return false
}

// agencies end the captions of their pictures.
var agencies = []string{
	"getty images", "getty images)", "/getty", "/reuters", "/ap", "/ap)", "/afp", "/afp)", "ap photo)", "/shutterstock", "(reuters)",
	"/alamy", "via getty images", "/epa", "/pa", "/bloomberg",
}

func endsWithAgency(s string) bool {
	s = strings.ToLower(s)
	for _, name := range agencies {
		if strings.HasSuffix(s, name) {
			return true
		}
	}
	return false
}
