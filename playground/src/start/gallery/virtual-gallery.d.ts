declare module 'virtual:gallery' {
  export const gallery: readonly import('./gallery-card.ts').GalleryCard[]
  export const questions: readonly import('@sojourn/examples').Question[]
  export const lessons: readonly import('./gallery-card.ts').LessonEntry[]
}
