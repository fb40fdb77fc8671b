import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Page } from './page.tsx'
import { Sentence } from './sentence.tsx'

/** An address that leads nowhere. */
export const NotFound = (): ReactNode => (
  <Page title="没有这一页">
    <Sentence action={<Link to="/">回到我的待办</Link>}>网址可能不完整，或者这一页已经改了地方。</Sentence>
  </Page>
)
