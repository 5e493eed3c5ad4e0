export const da = { share: 'Share' }
