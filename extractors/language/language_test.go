package language

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// foreign are passages about the same bridge in languages other than English.
var foreign = []struct{ code, text string }{
	{"de", `Die Brücke ist sicher, sagte die Ingenieurin am Montag vor der Presse, und sie werde nicht geschlossen. Der Bürgermeister will noch in dieser Woche mit dem Rat über die Kosten sprechen, aber auch über die Frage, wer den Bau bezahlt.`},
	{"fr", `Le pont est sûr, a déclaré lundi l'ingénieure du comté, et il ne sera pas fermé. Le maire veut encore parler avec le conseil des coûts, mais aussi de la question de savoir qui va payer pour les travaux dans les années à venir.`},
	{"es", `El puente es seguro, dijo el lunes la ingeniera del condado, y no se va a cerrar. El alcalde quiere hablar esta semana con el consejo sobre los costes, pero también sobre quién va a pagar la obra cuando no haya más dinero.`},
	{"pt", `A ponte é segura, disse na segunda-feira a engenheira do condado, e não vai ser fechada. O presidente quer falar ainda esta semana com o conselho sobre os custos, mas também sobre quem vai pagar a obra quando já não houver dinheiro.`},
	{"it", `Il ponte è sicuro, ha detto lunedì l'ingegnere della contea, e non sarà chiuso. Il sindaco vuole parlare con il consiglio dei costi, ma anche della questione di chi pagherà i lavori quando non ci saranno più soldi per nessuno.`},
	{"nl", `De brug is veilig, zei de ingenieur maandag, en zij wordt niet gesloten. De burgemeester wil deze week nog met de raad over de kosten praten, maar ook over de vraag wie het werk zal betalen als er geen geld meer is.`},
	{"sv", `Bron är säker, sade ingenjören på måndagen, och den kommer inte att stängas. Borgmästaren vill redan den här veckan tala med rådet om vad det kostar, men också om vem som ska betala för arbetet när det inte finns pengar.`},
	{"pl", `Most jest bezpieczny, powiedziała w poniedziałek inżynier hrabstwa, i nie będzie zamknięty. Burmistrz chce jeszcze w tym tygodniu mówić z radą o kosztach, ale także o tym, kto zapłaci za prace, bo nie ma już na to pieniędzy.`},
	{"fi", `Silta on turvallinen, insinööri sanoi maanantaina, eikä sitä suljeta. Pormestari haluaa vielä tällä viikolla puhua neuvoston kanssa siitä mitä se maksaa, mutta myös siitä kuka työn maksaa kun rahat ovat loppu ja aika on ohi.`},
	{"tr", `Mühendis pazartesi günü köprü güvenli dedi ve köprünün kapatılmayacağını söyledi. Başkan bu hafta meclis ile hem masraflar için hem de işin parasını kimin ödeyeceği için konuşmak istiyor, ancak bunun için çok para yok ve daha sonra da olmayacak gibi.`},
	{"id", `Jembatan itu aman dan tidak akan ditutup, kata insinyur pada hari Senin. Wali kota ingin berbicara dengan dewan dalam minggu ini tentang biaya, dan juga tentang siapa yang akan membayar untuk pekerjaan itu karena uang sudah tidak ada.`},
	{"ru", `Мост безопасен, сказала в понедельник инженер округа.`},
	{"uk", `Міст безпечний, сказала в понеділок інженерка, і його не закриють.`},
	{"el", `Η γέφυρα είναι ασφαλής, είπε τη Δευτέρα η μηχανικός της κομητείας.`},
	{"ar", `قالت المهندسة يوم الاثنين إن الجسر آمن ولن يتم إغلاقه هذا الأسبوع.`},
	{"zh", `县工程师星期一说桥是安全的,不会关闭。市长本周还想和议会谈谈费用的问题,以及谁来支付这项工程的钱。`},
	{"ja", `郡の技師は月曜日に橋は安全であり閉鎖されることはないと述べた。市長は今週中に議会と話をしたいとしている。`},
}

func TestOfOtherLanguages(t *testing.T) {
	for _, f := range foreign {
		code, sure := Of(f.text)
		require.Equal(t, f.code, code, f.text)
		require.True(t, sure, f.text)
	}
}

// TestOfEnglish holds what never counts as another language.
func TestOfEnglish(t *testing.T) {
	for name, text := range map[string]string{
		"news":       "The bridge is safe, the county engineer said on Monday, and it will not be closed while she is in office.",
		"table":      strings.Repeat("Harbour Bk 12 1/8 12 11 7/8 unch 400\nLisbon Gas & El 4 3/4 up 1/8\n", 20),
		"results":    strings.Repeat("Santos 2, Flamengo 1; Real Sociedad 0, Real Betis 0; Inter de Milan 3, La Coruña 1. ", 10),
		"names":      strings.Repeat("Ana de la Cruz, José de los Santos, Luis del Toro, Jan van der Berg, Leonardo di Caprio, Otto von und zu Stein; ", 10),
		"lower":      strings.Repeat("so uh the bridge is safe we checked it twice and um the mayor said he is going to walk over it ", 4),
		"capitals":   strings.Repeat("THE BRIDGE IS SAFE, COUNTY ENGINEER SAYS. MAYOR TO WALK OVER IT AT NOON. ", 4),
		"quotation":  "She read it out: " + foreign[2].text + strings.Repeat(" Then she put the letter down and said that it was all that they had from him.", 5),
		"dialect":    strings.Repeat("Och, ye ken fine I wisnae there, an' he didnae see me doon by the burn wi' thon wee dug o' his. ", 4),
		"initials":   "A Oduya (Fiji); B Pell (NZ), C Maric (Aus, capt); D Lind (NZ), E Sena (SA), F Duarte (SA), G Shah (NZ), H Brandt (SA), O Du Pell, K Liu, Z Cole, T Wray (Aus)",
		"short":      "De brug is veilig, zei de ingenieur.",
		"script":     "Putin (Путин) said he knew the word мир well, and the word is used by all of them.",
		"nothing":    "",
		"white":      " \n\t ",
		"no letters": "12 34 56 — 78",
	} {
		code, sure := Of(text)
		require.False(t, sure && code != "en", "%s: %s", name, code)
	}
}

func TestOfIsSureOfEnglish(t *testing.T) {
	code, sure := Of(strings.Repeat("The bridge is safe, the engineer said on Monday, and it will not be closed. ", 3))
	require.Equal(t, "en", code)
	require.True(t, sure)
}

// TestOfReadsAllParts: the beginning of a long text does not decide alone.
func TestOfReadsAllParts(t *testing.T) {
	long := strings.Repeat("The bridge is safe, she said. ", 2000) + strings.Repeat(foreign[0].text+" ", 20000)
	code, sure := Of(long)
	require.Equal(t, "de", code)
	require.False(t, sure, "a third is English")
}

func TestOfAllocatesNothing(t *testing.T) {
	Of("")
	require.Zero(t, testing.AllocsPerRun(10, func() { Of(foreign[2].text) }))
}

// TestWords: the table fits the bits and numbers that it has.
func TestWords(t *testing.T) {
	require.LessOrEqual(t, len(functionWords), 64)
	require.Equal(t, "en", functionWords[english].code)
	for _, w := range functionWords {
		for _, word := range strings.Fields(w.words) {
			require.Equal(t, strings.ToLower(word), word)
			require.LessOrEqual(t, len(word), 28, word)
		}
	}
}

// FuzzOf: a sure answer names a language, and where the text stands does not
// matter.
func FuzzOf(f *testing.F) {
	for _, s := range foreign {
		f.Add(s.text)
	}
	f.Add("The bridge is safe.")
	f.Add("\xff\xfe’''’ é’")
	f.Fuzz(func(t *testing.T, s string) {
		code, sure := Of(s)
		require.False(t, sure && code == "")
		if utf8.RuneCountInString(s) < 14 {
			require.False(t, sure)
		}
		if len(s) < part {
			padded, again := Of("\n" + s + "\n")
			require.Equal(t, code, padded)
			require.Equal(t, sure, again)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	s := strings.Repeat("The bridge is safe, county engineer Marta Oduya said on Monday. “We don’t close it.” ", 500)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Of(s)
	}
}
