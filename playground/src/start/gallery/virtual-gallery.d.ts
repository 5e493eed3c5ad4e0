declare module 'virtual:gallery' {
  export const gallery: readonly import('./gallery-card.ts').GalleryCard[]
  export const lessons: readonly import('./gallery-card.ts').LessonEntry[]
}
