# R's markovchain at its best: one long sequence, drawn by its compiled code. Reads a transition matrix
# (its size, then its rows) in which each outcome leads back to the entries; the last two states are
# the outcomes. Prints nanoseconds of processor time a step, and the share of journeys that end in
# the first outcome.
suppressMessages(library(markovchain))
steps <- as.integer(commandArgs(trailingOnly = TRUE)[1])
seed <- as.integer(commandArgs(trailingOnly = TRUE)[2])
numbers <- scan(file("stdin"), quiet = TRUE)
n <- numbers[1]
states <- paste0("s", seq_len(n))
transitions <- matrix(numbers[-1], n, byrow = TRUE, dimnames = list(states, states))
chain <- new("markovchain", transitionMatrix = transitions)
set.seed(seed)
invisible(rmarkovchain(1000, chain, t0 = states[n]))
time <- system.time(sequence <- rmarkovchain(steps, chain, t0 = states[n]))
visits <- tabulate(match(sequence, states), n)
nanoseconds <- 1e9 * (time[["user.self"]] + time[["sys.self"]]) / steps
cat(nanoseconds, visits[n - 1] / (visits[n - 1] + visits[n]), "\n")
