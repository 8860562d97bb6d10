package main

import (
	"fmt"
	"sort"
)

// percentile takes the nearest rank: the smallest value that at least p percent of the values do not exceed.
func percentile(values []int, p int) int {
	sorted := append([]int(nil), values...)
	sort.Ints(sorted)
	rank := (p*len(sorted) + 99) / 100 // rounded up, in integers
	if rank < 1 {
		rank = 1
	}
	return sorted[rank-1]
}

func requests(count, ms int) []int {
	times := make([]int, count)
	for i := range times {
		times[i] = ms
	}
	return times
}

func compare(title string, hostA, hostB []int) {
	average := (percentile(hostA, 99) + percentile(hostB, 99)) / 2
	all := append(append([]int(nil), hostA...), hostB...)
	fmt.Printf("%s: average of the two p99s %d ms, p99 of all requests %d ms\n", title, average, percentile(all, 99))
}

func main() {
	compare("9,900 fast and 300 slow", requests(9_900, 10), requests(300, 1_000))
	compare("1,000 fast and 10 slow", requests(1_000, 10), requests(10, 1_000))
}
