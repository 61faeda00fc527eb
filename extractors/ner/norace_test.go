//go:build !race

package ner

const underRace = false
