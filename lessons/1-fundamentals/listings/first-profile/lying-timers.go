package main

import "fmt"

// A clock turned by hand, in milliseconds, so that every run prints the same.
var now int

func work(ms int) { now += ms }

type readings map[string]int

// start starts a timer and returns the function that stops it.
func (r readings) start(name string) (stop func()) {
	began := now
	return func() { r[name] = now - began }
}

func payWithTimersInOneScope(r readings) {
	defer r.start("pay")() // started here, stopped when the function returns
	defer r.start("validate")()
	work(1)
	defer r.start("check cache")()
	work(2)
	defer r.start("charge")()
	work(100)
	defer r.start("update cache")()
	work(3)
}

// timed gives every step a function, and so a defer, of its own. It also stops when step panics.
func (r readings) timed(name string, step func()) {
	defer r.start(name)()
	step()
}

func payWithAScopePerStep(r readings) {
	r.timed("pay", func() {
		r.timed("validate", func() { work(1) })
		r.timed("check cache", func() { work(2) })
		r.timed("charge", func() { work(100) })
		r.timed("update cache", func() { work(3) })
	})
}

func main() {
	oneScope, ownScope := readings{}, readings{}
	payWithTimersInOneScope(oneScope)
	payWithAScopePerStep(ownScope)

	for _, name := range []string{"pay", "validate", "check cache", "charge", "update cache"} {
		fmt.Printf("%s: one scope %d ms, own scope %d ms\n", name, oneScope[name], ownScope[name])
	}
}
