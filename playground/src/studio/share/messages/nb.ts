export const nb = { share: 'Share' }
