/** The title and publication date a page says of itself in its head. */
export interface PageData {
  readonly titles: readonly string[]
  readonly published: string | undefined
}

const tag = /<title[^>]*>([^<]{1,200})<\/title>/iu
const metaTitle = /<meta[^>]+name\s*=\s*["']?ArticleTitle["']?[^>]*content\s*=\s*["']([^"']{1,200})["']/iu
const metaDate = /<meta[^>]+name\s*=\s*["']?PubDate["']?[^>]*content\s*=\s*["']([^"']{1,40})["']/iu

/** Reads the head of a page (国办秘函〔2019〕19号 requires ArticleTitle and PubDate there). */
export const pageData = (html: string): PageData => {
  const head = html.slice(0, 20_000)
  const printed = [metaTitle.exec(head)?.[1], ...(tag.exec(head)?.[1]?.split(/[_|]|\s-\s|--/u) ?? [])]
  return {
    titles: printed.filter((title) => title !== undefined).map((title) => title.trim()),
    published: metaDate.exec(head)?.[1],
  }
}
