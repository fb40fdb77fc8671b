/** What the published API takes (developers.weixin.qq.com, 草稿箱 and 永久素材, read 2026): characters and bytes. */
export const limits = {
  /** The page of the API says 32 today, the editor of the platform takes 64; beyond that nothing is taken. */
  title: 64,
  /** What the page of the API says of a title. */
  titleAsPublished: 32,
  author: 16,
  digest: 120,
  /** Fewer than so many characters of HTML. */
  content: 20_000,
  /** Fewer than so many bytes of HTML. */
  contentBytes: 1_000_000,
  /** Bytes of the address behind 阅读原文. */
  source: 1000,
  /** A picture of a body: JPEG or PNG below so many bytes goes without using up the material library. */
  bodyImage: 1_000_000,
  /** A picture of the material library: BMP, PNG, JPEG, GIF. */
  image: 10_000_000,
} as const
