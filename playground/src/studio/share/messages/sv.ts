export const sv = { share: 'Share' }
