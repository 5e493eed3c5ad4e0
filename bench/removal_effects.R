# Removal effects of all channels with the package markovchain: a chain is fitted to the paths, and
# each channel in turn sends its arrivals to "lost". Paths stand on standard input, one a line, from
# "start" to "sale" or "lost", with blanks between. Prints CPU seconds, then the effect of each.
suppressMessages(library(markovchain))
paths <- strsplit(readLines(file("stdin")), " ")
begin <- proc.time()
P <- markovchainFit(data = paths)$estimate@transitionMatrix
ends <- c("lost", "sale")
P[ends, ] <- 0
P[cbind(ends, ends)] <- 1
conversion <- function(P) {
  absorptionProbabilities(new("markovchain", transitionMatrix = P, states = rownames(P)))["start", "sale"]
}
channels <- setdiff(rownames(P), c("start", ends))
base <- conversion(P)
effects <- sapply(channels, function(channel) {
  without <- P
  without[channel, ] <- 0
  without[channel, "lost"] <- 1
  1 - conversion(without) / base
})
spent <- proc.time() - begin
cat(spent[["user.self"]] + spent[["sys.self"]], "\n")
cat(sprintf("%s %.17g\n", channels, effects), sep = "")
