package main

import (
	"container/list"
	"fmt"
	"sync"
)

type entry[K comparable, V any] struct {
	key       K
	value     V
	expiresAt int
}

// Cache must be made by NewCache: a zero Cache has neither list nor map, and Set on it would panic.
type Cache[K comparable, V any] struct {
	mu      sync.Mutex // not an RWMutex: Get removes what has expired
	byAge   *list.List // of entry[K, V], oldest in front
	entries map[K]*list.Element
	limit   int
	ttl     int
	now     func() int
}

// NewCache keeps at most limit values (1 or more), each for ttl seconds.
func NewCache[K comparable, V any](limit, ttl int, now func() int) *Cache[K, V] {
	return &Cache[K, V]{byAge: list.New(), entries: map[K]*list.Element{}, limit: limit, ttl: ttl, now: now}
}

// Get answers two questions: what the value is, and whether it is there. A nil value is a value like any other.
func (c *Cache[K, V]) Get(key K) (value V, hit bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, found := c.entries[key]
	if !found {
		return value, false
	}
	e := element.Value.(entry[K, V])
	if c.now() < e.expiresAt {
		return e.value, true
	}
	c.remove(element)
	return value, false
}

func (c *Cache[K, V]) Set(key K, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if element, found := c.entries[key]; found {
		c.remove(element) // an overwritten entry becomes the youngest
	}
	if c.byAge.Len() >= c.limit {
		c.remove(c.byAge.Front())
	}
	c.entries[key] = c.byAge.PushBack(entry[K, V]{key, value, c.now() + c.ttl})
}

func (c *Cache[K, V]) remove(element *list.Element) {
	e := c.byAge.Remove(element).(entry[K, V])
	delete(c.entries, e.key)
}

func main() {
	now := 0 // seconds, turned by hand
	discounts := NewCache[string, *int](2, 60, func() int { return now })
	percent := func(n int) *int { return &n }

	ask := func(merchant string) {
		answer := "miss"
		if value, hit := discounts.Get(merchant); hit && value == nil {
			answer = "hit, no discount"
		} else if hit {
			answer = fmt.Sprintf("hit, %d %%", *value)
		}
		fmt.Printf("%d s, %s: %s\n", now, merchant, answer)
	}

	ask("Ada")
	discounts.Set("Ada", percent(5))
	discounts.Set("Bo", nil)
	ask("Ada")
	ask("Bo")
	now = 59
	ask("Ada")
	discounts.Set("Cy", percent(7)) // full: the oldest goes
	ask("Ada")
	now = 60
	ask("Bo")
	ask("Cy")
}
