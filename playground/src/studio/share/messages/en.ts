export const en = { share: 'Share' }
