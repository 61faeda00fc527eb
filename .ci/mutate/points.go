package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// point is a place to mutate: source[start:end] of a file becomes text.
type point struct {
	pkg        *pkg
	file       int
	line       int
	start, end int
	text       string
	kind       string
	group      string // of several points with the same group one is drawn at most
}

func (p point) mutated() []byte {
	src := p.pkg.source[p.file]
	return slices.Concat(src[:p.start], []byte(p.text), src[p.end:])
}

// String returns file:line, the kind, and the first line that differs, before
// and after.
func (p point) String() string {
	src, now := p.pkg.source[p.file], p.mutated()
	first := bytes.LastIndexByte(src[:p.start], '\n') + 1
	name := filepath.Join(filepath.Base(p.pkg.Dir), filepath.Base(p.pkg.names[p.file]))
	return fmt.Sprintf("%s:%d: %s\n\t- %s\n\t+ %s", name, p.line, p.kind, lineAt(src, first), lineAt(now, first))
}

func lineAt(src []byte, i int) string {
	line, _, _ := bytes.Cut(src[i:], []byte("\n"))
	return strings.TrimSpace(string(line))
}

// draw returns the first n of the points that compile; all for 0.
func (m *module) draw(points []point, n int) []point {
	var drawn []point
	for _, p := range points {
		if m.compiles(p) {
			if drawn = append(drawn, p); len(drawn) == n {
				break
			}
		}
	}
	return drawn
}

// shuffle returns the points in random order, of each group one.
func shuffle(points []point, seed uint64) []point {
	rng := rand.New(rand.NewPCG(seed, 0))
	mix := func(s []point) { rng.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] }) }
	mix(points)
	seen := make(map[string]bool)
	points = slices.DeleteFunc(points, func(p point) bool {
		again := p.group != "" && seen[p.group]
		seen[p.group] = true
		return again
	})
	mix(points)
	return points
}

// points returns all mutations of the packages, in order of package and place:
//
//   - conditions: the negation of that of an if, a for or a case; && for || and
//     || for &&, and one side of them alone
//   - operators: < for <= and > for >=, both ways, == for !=, + for -, * for /
//     and the like, also in x += 1 and i++
//   - constants: a number one more or one less, true for false
//   - statements: one left out
//   - functions: one that does nothing and returns zero values
//   - cases: one left out, or one of its values
//   - lists: an element left out, or a word of a string of four words and more
//
// Left alone, since nothing can come of them or they can only hang, are strings
// that are no lists (texts of errors), the step of a for loop, the numbers that
// go with iota, capacities in make, and calls of Grow. Of a number, and of a
// line of a list, one mutation is drawn at most, lest lists outweigh the code.
func (m *module) points(targets []*pkg) ([]point, error) {
	var all []point
	for _, p := range targets {
		for i, f := range p.files {
			c := collector{m: m, pkg: p, file: i, src: p.source[i]}
			ast.Walk(visitor{c: &c}, f)
			all = append(all, c.found...)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("nothing to mutate")
	}
	return all, nil
}

// collector gathers the points of a file.
type collector struct {
	m     *module
	pkg   *pkg
	file  int
	src   []byte
	found []point
}

func (c *collector) offset(p token.Pos) int { return c.m.fset.Position(p).Offset }

func (c *collector) of(n ast.Node) string {
	return string(c.src[c.offset(n.Pos()):c.offset(n.End())])
}

// replace adds the mutation that writes text in place of what stands between
// two positions.
func (c *collector) replace(from, to token.Pos, kind, text string) {
	at := c.m.fset.Position(from)
	c.found = append(c.found, point{c.pkg, c.file, at.Line, at.Offset, c.offset(to), text, kind, ""})
}

// together makes the points from number n on one group.
func (c *collector) together(n int, pos token.Pos) {
	for i := range c.found[n:] {
		p := &c.found[n+i]
		p.group = fmt.Sprint(c.pkg.names[c.file], c.offset(pos), ":", p.line)
	}
}

// visitor walks a file; its place decides what literals stand for.
type visitor struct {
	c    *collector
	list bool // strings here are lists of words
}

// Visit adds the points of a node and says how to walk its children.
func (v visitor) Visit(n ast.Node) ast.Visitor {
	c := v.c
	switch n := n.(type) {
	case *ast.GenDecl:
		if n.Tok == token.IMPORT || n.Tok == token.CONST && iota(n) {
			return nil
		}
		v.list = true
	case *ast.Field: // with its tag
		return nil
	case *ast.CallExpr:
		return v.call(n)
	case *ast.FuncDecl:
		c.function(n)
		v.list = false
	case *ast.BlockStmt:
		c.statements(n.List)
	case *ast.CommClause:
		c.statements(n.Body)
	case *ast.SwitchStmt:
		c.cases(n.Body.List, n.Tag == nil)
	case *ast.TypeSwitchStmt:
		c.cases(n.Body.List, false)
	case *ast.CaseClause:
		c.statements(n.Body)
	case *ast.IfStmt:
		c.negate(n.Cond)
	case *ast.ForStmt:
		return v.loop(n)
	case *ast.BasicLit:
		c.literal(n, v.list)
	case *ast.CompositeLit:
		c.elements(n)
	default:
		c.small(n)
	}
	return v
}

// small adds the points of operators and of true and false.
func (c *collector) small(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		c.operator(n)
	case *ast.AssignStmt:
		c.swap(n.TokPos, n.Tok)
	case *ast.IncDecStmt:
		c.swap(n.TokPos, n.Tok)
	case *ast.Ident:
		if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
			c.replace(n.Pos(), n.End(), "constant", other)
		}
	}
}

func iota(d *ast.GenDecl) (found bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == "iota"
		return true
	})
	return found
}

// call leaves out what only reserves memory; and a string given to a function
// is a list of words unless the function takes texts for people.
func (v visitor) call(n *ast.CallExpr) ast.Visitor {
	name := v.c.of(n.Fun)
	switch {
	case name == "make" && len(n.Args) > 1:
		first, rest := n.Args[0], n.Args[1:]
		if _, isSlice := first.(*ast.ArrayType); isSlice {
			ast.Walk(v, rest[0])
		}
		return nil
	case strings.HasSuffix(name, ".Grow"):
		return nil
	}
	v.list = !strings.HasPrefix(name, "fmt.") && !strings.HasPrefix(name, "errors.")
	return v
}

// loop walks a for statement but for its step, which can only make it endless.
func (v visitor) loop(n *ast.ForStmt) ast.Visitor {
	for _, part := range []ast.Stmt{n.Init, n.Body} {
		if part != nil {
			ast.Walk(v, part)
		}
	}
	if n.Cond != nil {
		v.c.negate(n.Cond)
		ast.Walk(v, n.Cond)
	}
	return nil
}

func (c *collector) negate(e ast.Expr) {
	c.replace(e.Pos(), e.End(), "negated", "!("+c.of(e)+")")
}

// others are the operators that stand in for each other.
var others = map[token.Token]token.Token{
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR, token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL,
	token.AND: token.OR, token.OR: token.AND, token.SHL: token.SHR, token.SHR: token.SHL,
	token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN, token.MUL_ASSIGN: token.QUO_ASSIGN, token.QUO_ASSIGN: token.MUL_ASSIGN,
	token.AND_ASSIGN: token.OR_ASSIGN, token.OR_ASSIGN: token.AND_ASSIGN, token.INC: token.DEC, token.DEC: token.INC,
}

func (c *collector) swap(pos token.Pos, op token.Token) {
	if other := others[op]; other != token.ILLEGAL {
		c.replace(pos, pos+token.Pos(len(op.String())), "operator", other.String())
	}
}

func (c *collector) operator(n *ast.BinaryExpr) {
	c.swap(n.OpPos, n.Op)
	if n.Op == token.LAND || n.Op == token.LOR {
		c.replace(n.X.Pos(), n.Y.Pos(), "left side left out", "")
		c.replace(n.X.End(), n.Y.End(), "right side left out", "")
	}
}

// literal adds the mutations of a number, and those of a list of words.
func (c *collector) literal(n *ast.BasicLit, list bool) {
	first := len(c.found)
	switch n.Kind {
	case token.INT, token.FLOAT:
		c.replace(n.Pos(), n.End(), "constant", "("+n.Value+"+1)")
		c.replace(n.Pos(), n.End(), "constant", "("+n.Value+"-1)")
		c.together(first, n.Pos())
	case token.STRING:
		if s, err := strconv.Unquote(n.Value); err != nil || !list || len(strings.Fields(s)) < 4 {
			return
		}
		at := 1 // behind the quotation mark
		for _, w := range strings.Fields(n.Value[1 : len(n.Value)-1]) {
			at += strings.Index(n.Value[at:], w)
			c.replace(n.Pos()+token.Pos(at), n.Pos()+token.Pos(at+len(w)), "word "+w+" left out", "")
			at += len(w)
		}
		c.together(first, n.Pos())
	}
}

// elements adds the mutations that leave an element of a list out.
func (c *collector) elements(n *ast.CompositeLit) {
	first := len(c.found)
	for i, e := range n.Elts {
		to := n.Rbrace
		if i+1 < len(n.Elts) {
			to = n.Elts[i+1].Pos()
		}
		c.replace(e.Pos(), to, "element left out", "")
	}
	c.together(first, n.Pos())
}

// statements adds the mutations that leave a statement out. It stays where the
// compiler sees it, so that what it uses counts as used.
func (c *collector) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.CaseClause, *ast.CommClause, *ast.DeclStmt, *ast.BlockStmt, *ast.LabeledStmt, *ast.EmptyStmt:
			continue
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		case *ast.ExprStmt:
			if call, ok := s.X.(*ast.CallExpr); ok && strings.HasSuffix(c.of(call.Fun), ".Grow") {
				continue
			}
		}
		c.replace(s.Pos(), s.End(), "statement left out", "if false { "+c.of(s)+" }")
	}
}

// cases adds the mutations that leave a case out or one of its values. Without a
// tag the values are conditions, and are negated too.
func (c *collector) cases(list []ast.Stmt, conditions bool) {
	for _, s := range list {
		s := s.(*ast.CaseClause)
		if conditions {
			for _, e := range s.List {
				c.negate(e)
			}
		}
		if len(s.List) < 2 {
			c.replace(s.Pos(), s.End(), "case left out", "")
			continue
		}
		for i, e := range s.List {
			from, to := e.Pos(), e.End()
			if i > 0 {
				from = s.List[i-1].End()
			} else {
				to = s.List[1].Pos()
			}
			c.replace(from, to, "value of a case left out", "")
		}
	}
}

// function adds the mutation that returns zero values at once.
func (c *collector) function(d *ast.FuncDecl) {
	if d.Body == nil || len(d.Body.List) == 0 {
		return
	}
	var zeros []string
	if r := d.Type.Results; r != nil && len(r.List[0].Names) == 0 {
		for _, f := range r.List {
			zeros = append(zeros, "*new("+c.of(f.Type)+")")
		}
	}
	pos := d.Body.Lbrace + 1
	c.replace(pos, pos, "function does nothing", " return "+strings.Join(zeros, ", ")+";")
}
