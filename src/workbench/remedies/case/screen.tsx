import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { Answer } from '../../parts/answer.tsx'
import type { Remedy } from '../words.ts'
import { About } from './about.tsx'
import { AnswerDue } from './answer.tsx'
import { Choices } from './choices.tsx'
import { Evidence } from './evidence.tsx'
import { Head } from './head.tsx'
import { Packs } from './packs.tsx'
import { Results } from './results.tsx'
import { Timeline } from './timeline.tsx'
import '../../documents/documents.css'
import '../../editor/editor.css'
import '../../requests/requests.css'
import '../../requests/case/case.css'
import '../remedies.css'

/** A remedy on the desk: the case on the left, what may be done on the right. */
const Desk = ({ remedy }: { readonly remedy: Remedy }): ReactNode => (
  <>
    <Head of={remedy} />
    <div className="desk">
      <div className="desk-main">
        <Tabs
          items={[
            {
              key: 'case',
              label: '案件',
              children: (
                <>
                  <About remedy={remedy} />
                  <AnswerDue remedy={remedy} />
                  <Results remedy={remedy} />
                </>
              ),
            },
            {
              key: 'evidence',
              label: '证据和应诉材料',
              children: (
                <>
                  <Evidence remedy={remedy} />
                  <Packs remedy={remedy} />
                </>
              ),
            },
            { key: 'timeline', label: '经过', children: <Timeline remedy={remedy} /> },
          ]}
        />
      </div>
      <aside id="desk-side" className="desk-side" tabIndex={-1} aria-label="办理">
        <Choices remedy={remedy} />
      </aside>
    </div>
  </>
)

/** One reconsideration or suit: read, answered, followed through. */
export const Screen = (): ReactNode => {
  const { remedy = '' } = useParams()
  const asked = useAsk('remedy', { params: { remedy } })
  return <Answer to={asked}>{(data) => <Desk key={data.id} remedy={data} />}</Answer>
}
