import { Parser } from 'htmlparser2'

/** Elements within each other at most: tables within tables within lists need a dozen. */
export const deepest = 100

const chunk = 8192

/** Whether elements stand within each other deeper than any document needs. Reads no further than it must. */
export const isTooDeep = (html: string): boolean => {
  let [depth, most] = [0, 0]
  const parser = new Parser({
    onopentag: () => {
      depth += 1
      most = Math.max(most, depth)
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  for (let at = 0; at < html.length && most <= deepest; at += chunk) parser.write(html.slice(at, at + chunk))
  return most > deepest
}
