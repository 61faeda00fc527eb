package quote_test

import "testing"

func TestWhatSomebodyGoesByIsNotSaid(t *testing.T) {
	check(t, []example{
		{"goes by", `"It burned all night," said a fisherman who goes by "Salty."`, []string{`direct | "It burned all night," | said | a fisherman`}},
		{"known as", `"It burned all night," said a man known as "The Big Butcher."`, []string{`direct | "It burned all night," | said | a man`}},
		{"a stage name", `"It burned all night," said a rapper whose stage name is "Big Fish."`, []string{`direct | "It burned all night," | said | a rapper`}},
		{"nicknamed", `"It burned all night," said a man nicknamed "Salty."`, []string{`direct | "It burned all night," | said | a man`}},
		{"said on", `"It burned all night," he said of the fire. "Salty."`, []string{`direct | "It burned all night," + "Salty." | said | he`}},
	})
}
