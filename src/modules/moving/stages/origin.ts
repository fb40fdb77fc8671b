import type { RunRow } from '../schema/index.ts'

/** A file of the store a run is read from. */
export interface FileOrigin {
  readonly file: string
  readonly name: string
  readonly digest: string
  readonly size: number
}

/** Where a crawl begins, and how far it goes. */
export interface CrawlOrigin {
  readonly columns: readonly { readonly title: string; readonly start: string }[]
  /** Pages at most, lists included. */
  readonly mostPages: number
  /** Milliseconds between two requests, at least. */
  readonly delay: number
}

// Written by `openRun`, one or the other by the way of the run.
export const fileOrigin = ({ origin }: RunRow): FileOrigin => JSON.parse(origin) as FileOrigin
export const crawlOrigin = ({ origin }: RunRow): CrawlOrigin => JSON.parse(origin) as CrawlOrigin
