/**
 * The words of a name or an id as they are compared: small letters, no accents, and one spelling for
 * letters that Norwegian, Danish and Swedish write differently, or that a keyboard lacked (ø, ö and
 * oe are o; å and aa are a; æ, ä and ae are a). Ids in camelCase are parted,
 * e-mails are one word.
 */
export function canonicalWords(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[æä]|ae|å|aa/g, 'a')
    .replace(/[øö]|oe/g, 'o')
    .replace(/\be[- ](post|mail)/g, 'e$1')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}*]+/u)
    .filter((word) => word !== '')
}
