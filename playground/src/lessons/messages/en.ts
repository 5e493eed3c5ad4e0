export interface LessonWords {
  readonly course: (lessons: string) => string
  readonly courseLead: string
  readonly lesson: (number: string) => string
  readonly contents: string
  readonly minutes: (minutes: string) => string
  readonly goals: string
  readonly solved: (done: string, all: string) => string
  readonly done: string
  readonly terms: string
  readonly unknown: string
  readonly allLessons: string
  readonly next: (title: string) => string
  readonly table: string
  readonly map: string

  readonly answerAndSee: string
  readonly answer: string
  /** Heads what a student has answered. */
  readonly answers: string
  readonly yourAnswer: string
  readonly veil: string
  readonly held: string
  readonly guessed: (number: string) => string
  readonly guessedBefore: (number: string, unit: string) => string
  readonly here: (number: string, unit: string) => string
  readonly inEight: (range: string, unit: string) => string
  readonly exactly: (value: string, unit: string) => string
  readonly likely: string
  readonly certain: string
  readonly certainClass: string
  readonly outcome: string
  readonly probability: string
  readonly guesses: string
  readonly outcomes: (range: string, unit: string) => string
  readonly hint: string
  readonly right: string
  readonly rightAfter: (tries: string) => string
  readonly notYet: string
  readonly unforeseen: string
  readonly noNumber: string
  readonly firstAnswer: string
  readonly look: string
  readonly write: string
  readonly keep: string

  readonly sort: string
  readonly place: string
  readonly misplaced: string
  readonly keepSheet: string
  readonly openSheet: string
  readonly gap: (names: string, gap: string) => string
  readonly example: (words: string) => string
  readonly row: (number: string) => string

  readonly walkLabel: (step: string, steps: string, places: string) => string
  readonly at: (name: string, count: string) => string
  readonly leftAt: (name: string, count: string) => string
  readonly nextStep: string
  readonly walkAll: string
  readonly again: string
  readonly newCrowd: (count: string) => string
  readonly step: (step: string, steps: string) => string
  readonly leftHere: (count: string) => string
  readonly code: string
  readonly openNotebook: string

  readonly handIn: string
  readonly handInLead: string
  readonly name: string
  readonly download: string
  readonly startOver: string
  readonly changed: string
  readonly changedKeep: string
  readonly changedNew: string
  readonly update: {
    readonly title: string
    readonly text: string
    readonly keep: string
    readonly take: string
    readonly compare: string
    readonly kept: string
    readonly taken: string
    readonly compared: string
    readonly cells: string
    readonly yours: string
    readonly fresh: string
    readonly differs: string
    readonly onlyYours: string
    readonly onlyFresh: string
    readonly absent: string
    readonly differing: (n: string, count: number) => string
    readonly alike: (n: string, count: number) => string
  }

  readonly teacher: string
  readonly plan: string
  readonly questions: string
  readonly advice: string
  readonly solutions: string
  readonly forTeachers: string
  readonly classLead: string
  readonly classTitle: string
  readonly choose: string
  readonly dropHere: string
  readonly student: string
  readonly handedIn: string
  readonly rightOf: (right: string, all: string) => string
  readonly tampered: string
  readonly intact: string
  readonly unreadable: (file: string, problem: string) => string
  readonly cut: string
  readonly foreign: string
  readonly damaged: (place: string) => string
  readonly filesRead: (read: string, changed: string, unread: string) => string
  readonly noFiles: string
  readonly guessesOf: (count: string) => string
  readonly written: (count: string) => string
  readonly firstAnswers: string
  readonly other: string
  readonly inTries: (tries: number, hints: number) => string
  readonly remove: string
}

export const en: LessonWords = {
  course: (lessons) => `Customer journeys, ${lessons} lessons`,
  courseLead:
    'From what a journey is to which change to test first. Each lesson asks you to guess, shows what happens, and lets you work it out.',
  lesson: (number) => `Lesson ${number}`,
  contents: 'Contents of the course',
  minutes: (minutes) => `${minutes} min`,
  goals: 'What you can do afterwards',
  solved: (done, all) => `${done} of ${all} answered`,
  done: 'done',
  terms: 'Words in this lesson',
  unknown: 'There is no such lesson.',
  allLessons: 'All lessons',
  next: (title) => `Next: ${title}`,
  table: 'The numbers as a table',
  map: 'The journey as a map',

  answerAndSee: 'Answer and see',
  answer: 'Answer',
  answers: 'Answers',
  yourAnswer: 'Your answer',
  veil: 'What happens is shown here when you have answered.',
  held: 'What follows would give the answer away. It is shown once you have answered.',
  guessed: (number) => `you guessed ${number}`,
  guessedBefore: (number, unit) => `You guessed ${number} ${unit}.`,
  here: (number, unit) => `${number} ${unit}, if you leave it here`,
  inEight: (range, unit) => `${range} ${unit} in eight of ten tries`,
  exactly: (value, unit) => `${value} ${unit}`,
  likely: 'How often it comes out like that, in percent.',
  certain: 'The bar is what comes out, the dashed line your guess.',
  certainClass: 'The bar is what comes out, each ring a guess.',
  outcome: 'What comes out',
  probability: 'How often, %',
  guesses: 'Guesses',
  outcomes: (range, unit) => `In eight of ten tries ${range} ${unit}.`,
  hint: 'Give me a hint',
  right: 'Right.',
  rightAfter: (tries) => `Right, at try ${tries}.`,
  notYet: 'Not yet.',
  unforeseen: 'Check each step, or ask for a hint.',
  noNumber: 'Write a number, such as 12.5.',
  firstAnswer: 'your first answer',
  look: 'A good answer has',
  write: 'Your answer, for you and your teacher',
  keep: 'Keep it',

  sort: 'Choose a place for each card.',
  place: 'Choose',
  misplaced: 'These belong elsewhere:',
  keepSheet: 'Keep the sheet',
  openSheet: 'Open the sheet',
  gap: (names, gap) => `The largest gap: ${names} (${gap}). A place to begin.`,
  example: (words) => `such as: ${words}`,
  row: (number) => `Row ${number}`,

  walkLabel: (step, steps, places) => `Step ${step} of ${steps}. ${places}`,
  at: (name, count) => `At ${name}: ${count}.`,
  leftAt: (name, count) => `Left at ${name}: ${count}.`,
  nextStep: 'Next step',
  walkAll: 'To the end',
  again: 'From the start',
  newCrowd: (count) => `${count} new ones`,
  step: (step, steps) => `step ${step} of ${steps}`,
  leftHere: (count) => `${count} left here`,
  code: 'The same in code',
  openNotebook: 'Open as a notebook',

  handIn: 'Hand in',
  handInLead:
    'A file with your answers, for your teacher. Nothing is sent: you decide who gets it.',
  name: 'Your name',
  download: 'Save the file',
  startOver: 'Start this lesson over',
  changed: 'This lesson has changed since you answered.',
  changedKeep: 'Keep my answers',
  changedNew: 'Answer the new version',
  update: {
    title: 'The lesson that this notebook was made from has changed.',
    text: 'Yours is as you left it.',
    keep: 'Keep mine',
    take: 'Take the new one',
    compare: 'Compare',
    kept: 'Yours stays. You are asked again when the lesson changes again.',
    taken: 'The new version stands here. Undo brings yours back.',
    compared: 'Your notebook beside the lesson',
    cells: 'The cells of both',
    yours: 'Yours',
    fresh: 'The new one',
    differs: 'differs',
    onlyYours: 'only in yours',
    onlyFresh: 'only in the new one',
    absent: 'Not here',
    differing: (n, count) =>
      count === 0 ? 'No cell differs.' : count === 1 ? '1 cell differs.' : `${n} cells differ.`,
    alike: (n, count) => (count === 1 ? '1 cell is alike' : `${n} cells are alike`),
  },

  teacher: 'For the teacher',
  plan: 'Time',
  questions: 'To talk about',
  advice: 'What goes wrong, and how to help',
  solutions: 'Solutions',
  forTeachers: 'For teachers: lay a class over the answers',
  classLead:
    'Open the files that your students handed in. They are read on this machine only. Answers are judged anew, whatever a file says.',
  classTitle: 'A class',
  choose: 'Choose files',
  dropHere: 'Drop the files here',
  student: 'Name',
  handedIn: 'Handed in',
  rightOf: (right, all) => `${right} of ${all} right`,
  tampered: 'changed after it was handed in',
  intact: 'unchanged',
  unreadable: (file, problem) => `${file} can’t be read: ${problem}`,
  cut: 'it ends in the middle, as if it had been cut off.',
  foreign: 'it holds no answers to this course.',
  damaged: (place) => `it was changed by hand, or damaged (${place}).`,
  filesRead: (read, changed, unread) =>
    `${read} files read, ${changed} of them changed after they were handed in; ${unread} can’t be read.`,
  noFiles: 'No file yet.',
  guessesOf: (count) => `${count} guesses on what comes out`,
  written: (count) => `What they wrote (${count})`,
  firstAnswers: 'First answers',
  other: 'Something else',
  inTries: (tries, hints) =>
    `in ${tries} ${tries === 1 ? 'try' : 'tries'}, ${hints} ${hints === 1 ? 'hint' : 'hints'}`,
  remove: 'Take out',
}
