import { workedOut } from 'virtual:worked-out'
import { takeWorkedOut } from '@sojourn/lessons'

// Worked out where the page was built: a backtest of a summer would hold a lesson up for half a second.
takeWorkedOut(workedOut)
