package review

import "math"

// Estimate is a share in percent with its 95 % interval.
type Estimate struct {
	Percent   float64
	Low, High float64
	Interval  bool // there is enough to give one
}

// Result is what the verdicts say of the whole corpus.
type Result struct {
	Documents, Found     int      // in the corpus; quotes found in it
	Drawn, Judged        int      // quotes of the sample
	Read, Marked         int      // documents read whole, and the quotes in them
	Quotes, Speakers     Estimate // precision: of the content; of content and speaker
	Recall, RecallSpoken Estimate // likewise
}

// Judge estimates precision and recall. Precision weighs each stratum by its share of
// the corpus. Recall is that of the documents read whole.
func Judge(docs []*Verdicts) (r Result, ok bool) {
	var strata []Stratum
	var quotes, speakers, n []int
	var whole []*Whole
	for _, d := range docs {
		if d == nil {
			continue
		}
		if strata == nil {
			strata, r.Documents = d.Strata, d.Documents
			quotes, speakers, n = make([]int, len(strata)), make([]int, len(strata)), make([]int, len(strata))
		}
		for _, k := range d.Drawn {
			r.Drawn += k
		}
		for _, v := range d.Judged {
			if v.Stratum < 0 || v.Stratum >= len(strata) {
				continue
			}
			n[v.Stratum]++
			if v.Quote {
				quotes[v.Stratum]++
			}
			if v.Speaker {
				speakers[v.Stratum]++
			}
		}
		if d.Whole != nil {
			whole = append(whole, d.Whole)
			r.Marked += d.Whole.Marked
		}
	}
	for h, s := range strata {
		r.Found += s.Found
		r.Judged += n[h]
	}
	r.Read = len(whole)
	r.Quotes, r.Speakers = stratified(strata, quotes, n), stratified(strata, speakers, n)
	r.Recall = clustered(whole, func(w *Whole) int { return w.Found })
	r.RecallSpoken = clustered(whole, func(w *Whole) int { return w.Speaker })
	return r, strata != nil
}

// stratified weighs the shares of strata by their size in the corpus. A stratum of
// which nothing was judged is left out. The interval is Wilson's, of as many cases as
// give the variance that the strata have (Korn and Graubard 1998). Of each stratum,
// half a case for and half a case against are thought on top, so that one in which
// all was right does not count as certain.
func stratified(strata []Stratum, right, n []int) Estimate {
	whole, cases := 0, 0
	for h, s := range strata {
		if n[h] > 0 {
			whole += s.Found
			cases += n[h]
		}
	}
	if whole == 0 {
		return Estimate{}
	}
	p, guess, variance := 0.0, 0.0, 0.0
	for h, s := range strata {
		if n[h] == 0 {
			continue
		}
		weight := float64(s.Found) / float64(whole)
		p += weight * float64(right[h]) / float64(n[h])
		like := (float64(right[h]) + .5) / (float64(n[h]) + 1)
		guess += weight * like
		if n[h] < s.Found { // else nothing is left to chance
			left := 1 - float64(n[h])/float64(s.Found)
			variance += weight * weight * like * (1 - like) / float64(n[h]) * left
		}
	}
	if variance == 0 {
		return Estimate{100 * p, 100 * p, 100 * p, true}
	}
	return wilson(p, min(float64(cases), guess*(1-guess)/variance), 1.96)
}

// clustered estimates the share of marked quotes that were found from documents read
// whole. Mistakes in one document are alike, so the variance is that between
// documents (the ratio estimator), and the interval takes Student's t.
func clustered(docs []*Whole, part func(*Whole) int) Estimate {
	found, marked := 0, 0
	for _, d := range docs {
		found += part(d)
		marked += d.Marked
	}
	if marked == 0 {
		return Estimate{}
	}
	p := float64(found) / float64(marked)
	k := float64(len(docs))
	if k < 2 {
		return Estimate{Percent: 100 * p}
	}
	variance := 0.0
	for _, d := range docs {
		off := float64(part(d)) - p*float64(d.Marked)
		variance += off * off
	}
	variance *= k / (k - 1) / float64(marked*marked)
	like := (float64(found) + .5) / (float64(marked) + 1)
	variance = max(variance, like*(1-like)/float64(marked)) // never surer than if each quote were by itself
	return wilson(p, min(float64(marked), like*(1-like)/variance), student(len(docs)-1))
}

// wilson returns Wilson's interval of a share of n cases.
func wilson(p, n, z float64) Estimate {
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return Estimate{100 * p, 100 * max(0, middle-half), 100 * min(1, middle+half), true}
}

// student returns the 97.5 % quantile of Student's t with so many degrees of freedom
// (the expansion of Cornish and Fisher, exact enough from three on).
func student(freedom int) float64 {
	switch freedom {
	case 1:
		return 12.706
	case 2:
		return 4.303
	}
	z, v := 1.95996, float64(freedom)
	return z + (z*z*z+z)/(4*v) + (5*math.Pow(z, 5)+16*z*z*z+3*z)/(96*v*v) + (3*math.Pow(z, 7)+19*math.Pow(z, 5)+17*z*z*z-15*z)/(384*v*v*v)
}
