package people

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/d1af08f5/sayso/pipeline"
)

// sure is the share of documents above which a name without any evidence goes to the
// best known of its bearers.
const sure = 0.9

// apart is the number of years after which a life may have become another one: the
// footballer of 1985 a judge of 2004.
const apart = 10

// cluster is somebody, or a part of what will be somebody.
type cluster struct {
	keys    []key // sorted
	sum     sum
	genders genders
	role    Role
	unsure  bool // the name says not whose it is, so that it counts in its document only
}

// clash reports whether something speaks against two clusters being one.
func (c *cluster) clash(o *cluster) bool {
	if c.genders != 0 && o.genders != 0 && c.genders&o.genders == 0 {
		return true
	}
	return c.role.clash(o.role) && !c.sum.longBefore(&o.sum) && !o.sum.longBefore(&c.sum)
}

// longBefore reports whether all documents of s are many years older than those of o.
func (s *sum) longBefore(o *sum) bool {
	last, first := yearOf(s.last), yearOf(o.first)
	return last > 0 && first > 0 && first-last >= apart
}

// yearOf returns the year of a day, 0 if there is none.
func yearOf(day string) int {
	if len(day) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(day[:4]) // a date gives digits
	return y
}

// bonds counts what speaks for two clusters being one, beside the name.
func (c *cluster) bonds(o *cluster) (n int) {
	if c.role&o.role != 0 {
		n += 2
	}
	if c.sum.affiliations.shares(o.sum.affiliations) {
		n += 2
	}
	if c.sum.titles.shares(o.sum.titles) {
		n++
	}
	return n
}

func (c *cluster) absorb(o *cluster) {
	c.keys = append(c.keys, o.keys...)
	slices.SortFunc(c.keys, key.compare)
	c.sum.join(&o.sum)
	c.genders |= o.genders
	c.role |= o.role
}

// clusters returns a cluster for each key, sorted.
func (x *Index) clusters() []*cluster {
	all := make([]*cluster, 0, len(x.sums))
	for k, s := range x.sums {
		all = append(all, &cluster{keys: []key{k}, sum: *s, genders: k.parting(), role: k.role, unsure: k.alone()})
	}
	slices.SortFunc(all, func(a, b *cluster) int { return a.keys[0].compare(b.keys[0]) })
	return all
}

// Join joins what was added so far.
func (x *Index) Join() *People {
	var joined, bodies []*cluster
	blocks := make(map[string][]*cluster)
	var order []string
	for _, c := range x.clusters() {
		switch k := c.keys[0]; {
		case k.typ != pipeline.Person:
			bodies = append(bodies, c)
		case k.alone():
			joined = append(joined, c)
		default:
			b := k.block()
			if blocks[b] == nil {
				order = append(order, b)
			}
			blocks[b] = append(blocks[b], c)
		}
	}
	for _, b := range order {
		joined = append(joined, joinBlock(blocks[b])...)
	}
	joined = append(joined, joinAcronyms(bodies)...)
	return x.people(joined)
}

// joinBlock joins the people of one surname whose given name, or what it is short
// for, is the same.
func joinBlock(all []*cluster) (out []*cluster) {
	for _, group := range byName(all) {
		out = append(out, part(group)...)
	}
	return joinNicknames(out)
}

// byName groups clusters whose names agree. A name that agrees with two that do not
// agree with each other, as George Bush with George W. and George H. W., goes to the
// one that nearly all documents are about, or stays alone.
func byName(all []*cluster) (groups [][]*cluster) {
	names, byForm := forms(all)
	set := newSets(len(names))
	open := make(map[form]bool) // agrees with several that do not agree
	for i, f := range names {
		rivals := agreeing(f, names)
		if !torn(rivals) {
			continue
		}
		open[f] = true
		if best := foremost(rivals, byForm); best != nil {
			set.union(i, slices.Index(names, *best))
		}
	}
	for i, f := range names {
		for j, g := range names[:i] {
			if !open[f] && !open[g] && f.agree(g) {
				set.union(i, j)
			}
		}
	}
	for _, members := range set.all() {
		var group []*cluster
		for _, i := range members {
			group = append(group, byForm[names[i]]...)
		}
		if open[names[members[0]]] && len(members) == 1 {
			rivals := agreeing(names[members[0]], names)
			for _, c := range group {
				c.unsure = documents(byForm[names[members[0]]]) <= documentsOf(rivals, byForm)
			}
		}
		groups = append(groups, group)
	}
	return groups
}

// forms returns the different names of clusters, sorted, and who bears each.
func forms(all []*cluster) (names []form, byForm map[form][]*cluster) {
	byForm = make(map[form][]*cluster)
	for _, c := range all {
		f := c.keys[0].form
		if byForm[f] == nil {
			names = append(names, f)
		}
		byForm[f] = append(byForm[f], c)
	}
	return names, byForm
}

// agreeing returns the names other than f that agree with it.
func agreeing(f form, names []form) (out []form) {
	for _, g := range names {
		if g != f && f.agree(g) {
			out = append(out, g)
		}
	}
	return out
}

// torn reports whether some of the names do not agree.
func torn(names []form) bool {
	for i, f := range names {
		for _, g := range names[:i] {
			if !f.agree(g) {
				return true
			}
		}
	}
	return false
}

// foremost returns the name that nearly all documents of several are about, or nil.
func foremost(names []form, byForm map[form][]*cluster) *form {
	total := documentsOf(names, byForm)
	for i, f := range names {
		if float64(documents(byForm[f])) >= sure*float64(total) {
			return &names[i]
		}
	}
	return nil
}

func documentsOf(names []form, byForm map[form][]*cluster) (n int) {
	for _, f := range names {
		n += documents(byForm[f])
	}
	return n
}

func documents(all []*cluster) (n int) {
	for _, c := range all {
		n += c.sum.documents
	}
	return n
}

// part parts the bearers of one name. Where nothing clashes they are one. Else those
// that have something in common are joined first, then those that clash with the
// same; what shows nothing but the name goes to whom nearly all documents are about,
// or stays in its documents.
func part(all []*cluster) []*cluster {
	if !clashing(all) {
		return []*cluster{merged(all)}
	}
	if all[0].unsure { // which of two bearers a name means is open already
		return []*cluster{merged(all)}
	}
	all = joinBonds(all)
	all = joinLikes(all)
	var sided, rest, unsure, out []*cluster
	for _, c := range all {
		if slices.ContainsFunc(all, c.clash) {
			sided = append(sided, c)
		} else {
			rest = append(rest, c)
		}
	}
	total := documents(sided)
	best := slices.IndexFunc(sided, func(c *cluster) bool { return float64(c.sum.documents) >= sure*float64(total) })
	for _, c := range rest {
		switch {
		case best >= 0:
			sided[best].absorb(c)
		case c.role == 0: // a gender that all bearers share shows nothing
			c.unsure = true
			unsure = append(unsure, c)
		default:
			out = append(out, c)
		}
	}
	if len(unsure) > 0 {
		out = append(out, merged(unsure)) // a row for the bare name, and no more
	}
	return append(out, sided...)
}

// merged returns one cluster of all. They are unsure together or not at all.
func merged(all []*cluster) *cluster {
	c := all[0]
	for _, o := range all[1:] {
		c.absorb(o)
	}
	return c
}

func clashing(all []*cluster) bool {
	for i, c := range all {
		if slices.ContainsFunc(all[:i], c.clash) {
			return true
		}
	}
	return false
}

// pair is two clusters, by index, and what speaks for joining them.
type pair struct{ i, j, bonds int }

// joinBonds joins clusters that have a life, a title or an affiliation in common, the
// strongest bonds first, as long as nothing clashes.
func joinBonds(all []*cluster) []*cluster {
	var pairs []pair
	for i, c := range all {
		for j, o := range all[:i] {
			if n := c.bonds(o); n > 0 {
				pairs = append(pairs, pair{j, i, n})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.bonds, a.bonds), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	set := newSets(len(all))
	for _, p := range pairs {
		if i, j := set.root(p.i), set.root(p.j); i != j && !all[i].clash(all[j]) {
			to := set.union(i, j)
			all[to].absorb(all[i+j-to])
		}
	}
	var out []*cluster
	for i, c := range all {
		if set.root(i) == i {
			out = append(out, c)
		}
	}
	return out
}

// joinLikes joins clusters that clash with somebody to the others that do, where
// only one side is left for them: "she" without a role to the one woman of the name.
func joinLikes(all []*cluster) []*cluster {
	for again := true; again; {
		again = false
		for i, c := range all {
			if !slices.ContainsFunc(all, c.clash) {
				continue
			}
			sides := slices.DeleteFunc(slices.Clone(all), func(o *cluster) bool { return o == c || c.clash(o) || !slices.ContainsFunc(all, o.clash) })
			if len(sides) == 0 || clashing(sides) {
				continue
			}
			for _, o := range sides {
				c.absorb(o)
			}
			all[i] = c
			all = slices.DeleteFunc(all, func(o *cluster) bool { return slices.Contains(sides, o) })
			again = true
			break
		}
	}
	return all
}

// joinNicknames joins people of one surname whose given names are short for the same
// one, Bob and Robert, where a document calls somebody both, or where both have a
// title or an affiliation in common, and where nobody else can be meant.
func joinNicknames(all []*cluster) []*cluster {
	set := newSets(len(all))
	for i, c := range all {
		var can []int
		for j, o := range all {
			if i != j && c.nicknamed(o) {
				can = append(can, j)
			}
		}
		if tornBetween(all, can) {
			continue
		}
		for _, j := range can {
			set.union(i, j)
		}
	}
	var out []*cluster
	for _, members := range set.all() {
		group := pick(all, members)
		if clashing(group) || tornBetween(all, members) {
			out = append(out, group...)
			continue
		}
		out = append(out, merged(group))
	}
	return out
}

// tornBetween reports whether some of the clusters cannot be one.
func tornBetween(all []*cluster, some []int) bool {
	for n, i := range some {
		for _, j := range some[:n] {
			if all[i].clash(all[j]) || !all[i].keys[0].form.besides(all[j].keys[0].form) {
				return true
			}
		}
	}
	return false
}

// nicknamed reports whether two people may be one who goes by two given names.
func (c *cluster) nicknamed(o *cluster) bool {
	f, g := c.keys[0].form, o.keys[0].form
	if f.given == g.given || c.unsure || o.unsure || !f.besides(g) || c.clash(o) {
		return false
	}
	return c.bonds(o) > 0 || c.called(g.given) || o.called(f.given)
}

// called reports whether a document calls somebody by a full name with another given
// name.
func (c *cluster) called(given string) bool {
	surname := c.keys[0].form.surname
	return slices.ContainsFunc(c.sum.full, func(n count) bool {
		f, _ := formOf(n.word)
		return f.given == given && f.surname == surname
	})
}

// pick returns some of the clusters.
func pick(all []*cluster, some []int) (out []*cluster) {
	for _, i := range some {
		out = append(out, all[i])
	}
	return out
}

// joinAcronyms joins bodies that documents call by an acronym alone to the one body
// that other documents call by it beside its name.
func joinAcronyms(all []*cluster) []*cluster {
	named := make(map[string][]int) // acronym to the bodies that go by it
	for i, c := range all {
		k := c.keys[0]
		for _, f := range c.sum.forms {
			if a := bodyKey(f.word); acronym(f.word) && a != k.name {
				named[string(k.typ)+" "+a] = append(named[string(k.typ)+" "+a], i)
			}
		}
	}
	set := newSets(len(all))
	for i, c := range all {
		k := c.keys[0]
		to := named[string(k.typ)+" "+k.name]
		if len(to) > 0 && acronym(c.sum.forms.ranked()[0].word) && !slices.ContainsFunc(to, func(j int) bool { return j != to[0] }) {
			set.union(i, to[0])
		}
	}
	var out []*cluster
	for _, members := range set.all() {
		out = append(out, merged(pick(all, members)))
	}
	return out
}
