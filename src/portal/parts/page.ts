import type { Thing } from '../view/json-ld.ts'

/** A tag `<meta name content>`. */
export type Tag = readonly [name: string, content: string]

/** A step of the way from the home page to a page. */
export interface Crumb {
  readonly href: string
  readonly text: string
}

/** One page: `body` is HTML, everything else is text. */
export interface Page {
  readonly title: string
  readonly description: string
  /** The address of the page, to come back to it; empty where it has none. */
  readonly path: string
  /** The part of the site it belongs to, where that is not its own address. */
  readonly at?: string
  readonly body: string
  /** What 国办秘函〔2019〕19号 asks of it besides the tags of the site. */
  readonly tags?: readonly Tag[]
  /** The pages above it, the home page left out. */
  readonly trail?: readonly Crumb[]
  /** Feeds of what stands on it. */
  readonly feed?: Crumb
  readonly jsonFeed?: Crumb
  /** What it is about, for programs. */
  readonly things?: readonly Thing[]
  /** Whether it is a text that one may want to hear. */
  readonly aloud?: boolean
  /** Scripts and style sheets of its own. */
  readonly scripts?: readonly string[]
  readonly sheets?: readonly string[]
}
