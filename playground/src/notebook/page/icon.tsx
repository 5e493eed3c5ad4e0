const paths = {
  run: 'M4.500 3v10l8.500-5z',
  stop: 'M4 4h8v8H4z',
  undo: 'M3 6.500h6.500a3.500 3.500 0 010 7H7M6 3.500l-3 3 3 3',
  redo: 'M13 6.500H6.500a3.500 3.500 0 000 7H9M10 3.500l3 3-3 3',
  add: 'M8 3v10M3 8h10',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  export: 'M8 2.500v7.500M5 7.500l3 3 3-3M3 13.500h10',
  open: 'M2.500 12.500v-9h4l1.500 2h5.500v7z',
  find: 'M7 2.500a4.500 4.500 0 100 9 4.500 4.500 0 000-9zM10.300 10.300l3.200 3.200',
  drag: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  lock: 'M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 015 0v2',
  close: 'M4 4l8 8M12 4l-8 8',
  commands: 'M3 5l3 3-3 3M8 11.500h5',
  check: 'M3 8.500l3.500 3.500L13 4.500',
  remove: 'M3.500 4.500h9M6 4.500v-1.500h4v1.500M5 4.500l.5 9h5l.5-9',
  link: 'M6.500 9.500l3-3M7 5l1.500-1.500a2.500 2.500 0 013.500 3.500L10.500 8.500M9 11l-1.500 1.500A2.500 2.500 0 014 9l1.500-1.500',
} as const

/** A small line drawing beside words, or in a button that has a name. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
