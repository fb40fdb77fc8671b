import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Facts } from '../parts/facts.tsx'
import { Flag } from '../parts/flag.tsx'
import { Page } from '../parts/page.tsx'
import { Marks } from './marks.tsx'
import { OutcomeBlock } from './outcome.tsx'
import { Pages, Sides } from './pages.tsx'
import { Proposals } from './proposals.tsx'
import { useMarks } from './use-marks.ts'
import type { Guide, Release, Side } from './words.ts'
import { isOpen } from './words.ts'
import './release.css'

const Document = ({
  release,
  guide,
  marking,
}: {
  readonly release: Release
  readonly guide: Guide
  readonly marking: ReturnType<typeof useMarks>
}): ReactNode => {
  const [wanted, setSide] = useState<Side>('before')
  const side = typeof release.outcome?.output === 'string' ? wanted : 'before'
  const asked = useAsk('releaseText', { params: { release: release.id }, query: { side } })
  return (
    <Answer to={asked}>
      {({ text, pages }) =>
        pages === null ? (
          <>
            <div className="page-bar">
              <Sides release={release} side={side} onSide={setSide} />
            </div>
            <p className="soft">这种文件没有页面，下面是它的文字。</p>
            <div className="plain-paper">{text}</div>
          </>
        ) : (
          <Pages
            release={release}
            pages={pages}
            side={side}
            onSide={setSide}
            guide={guide}
            marking={marking}
          />
        )
      }
    </Answer>
  )
}

const Desk = ({ release, guide }: { readonly release: Release; readonly guide: Guide }): ReactNode => {
  const marking = useMarks(release)
  return (
    <Page title={release.name} lead="区分处理（条例第三十七条）：去除不予公开的部分，给出其余部分。">
      <Facts
        of={[
          ['案卷', <Link to={`/requests/${release.request.id}`}>{release.request.name}</Link>],
          ['情况', <Flag kind={release.state === 'released' ? 'state' : 'open'}>{release.stateTitle}</Flag>],
          ['去除', release.preparedBy?.name],
          ['复核', release.confirmedBy?.name],
        ]}
      />
      <div className="release-desk">
        <div>
          <Document release={release} guide={guide} marking={marking} />
        </div>
        <aside aria-label="标注和处理">
          <OutcomeBlock release={release} />
          <Marks release={release} guide={guide} marking={marking} />
          {isOpen(release) && <Proposals release={release} marking={marking} />}
        </aside>
      </div>
    </Page>
  )
}

/** A document to be given out: what is withheld marked, taken out, read again, confirmed. */
export const Screen = (): ReactNode => {
  const { release = '' } = useParams()
  const asked = useAsk('release', { params: { release } })
  const guide = useAsk('releaseGuide', {})
  return (
    <Answer to={asked}>
      {(data) => <Answer to={guide}>{(words) => <Desk key={data.id} release={data} guide={words} />}</Answer>}
    </Answer>
  )
}
