//go:build race

package ner

const underRace = true // pools then drop what they hold
