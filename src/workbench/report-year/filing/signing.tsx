import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import { DoForm, required } from '../../parts/do-form.tsx'
import { orNull } from '../../parts/empty-to-null.ts'
import { Flag } from '../../parts/flag.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { Forms } from '../../parts/forms.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { Time, today } from '../../parts/time.tsx'
import { Files } from '../overview.tsx'
import type { Place, Round, Year } from '../words.ts'

type Step = Round['steps'][number]

const lastOf = ({ given }: Step) => given.at(-1)

const stateOf = (step: Step): ReactNode => {
  const last = lastOf(step)
  if (last !== undefined && !last.void)
    return last.verdict === 'sign' ? <Flag kind="state">已签署</Flag> : <Flag kind="grave">已退回</Flag>
  if (step.due) return <Flag kind="open">待签署</Flag>
  return last === undefined ? '还没有轮到' : <span className="soft">签署已失效</span>
}

const columns: Columns<Step> = [
  { title: '环节', cell: ({ title }) => title },
  { title: '状态', cell: stateOf },
  {
    title: '谁',
    cell: (step) => {
      const last = lastOf(step)
      if (last === undefined) return '—'
      return last.actingFor === null ? last.by.name : `${last.by.name}（代${last.actingFor.name}）`
    },
  },
  { title: '时间', cell: (step) => <Time at={lastOf(step)?.at} /> },
  { title: '意见', cell: (step) => lastOf(step)?.opinion ?? '—' },
]

const SendBack = ({
  place,
  digest,
  onClose,
}: {
  readonly place: Place
  readonly digest: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'sendBackReport', { readonly opinion: string }>
    name="sendBackReport"
    title="退回年报"
    lead="退回以后，已有的签署失效，由编制的人修改后重新送审。"
    submit="退回"
    danger
    said="已经退回。"
    sent={({ opinion }) => ({ params: place, body: { digest, opinion } })}
    onClose={onClose}
  >
    <Form.Item name="opinion" label="意见" rules={required('请写明要修改什么。')}>
      <Input.TextArea maxLength={500} rows={4} />
    </Form.Item>
  </FormDrawer>
)

const Sign = ({ place, round }: { readonly place: Place; readonly round: Round }): ReactNode => {
  if (!round.mine) return null
  if (round.barred !== null) return <p className="soft">{round.barred}</p>
  return (
    <DoForm<'signReport', { readonly opinion?: string }>
      name="signReport"
      submit="签署"
      said="已经签署。"
      marks={false}
      sent={({ opinion }) => ({
        params: place,
        body: { digest: round.digest, ...(orNull(opinion) !== null && { opinion: opinion ?? '' }) },
      })}
      beside={
        <Forms
          size="middle"
          of={[
            {
              title: '退回',
              danger: true,
              form: (close) => <SendBack place={place} digest={round.digest} onClose={close} />,
            },
          ]}
        />
      }
    >
      <Form.Item name="opinion" label="意见（可以不填）">
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </DoForm>
  )
}

const Rounds = ({ place, round }: { readonly place: Place; readonly round: Round }): ReactNode => (
  <Block title="审签进度">
    <p className="soft">
      {round.submittedBy.name} <Time at={round.submittedAt} /> 送审。签的是三张表、正文和全部依据的摘要（SM3）
      <code className="digest" title={round.digest}>
        {round.digest.slice(0, 16)}…
      </code>
      ，改动任何一处，签署就失效。
    </p>
    <RowsTable rows={round.steps} columns={columns} rowKey={({ code }) => code} caption="审签进度" />
    <div className="gap" />
    <Sign place={place} round={round} />
  </Block>
)

const HandIn = ({ place, onClose }: { readonly place: Place; readonly onClose: () => void }): ReactNode => (
  <FormDrawer<'handInReport', { readonly on: string; readonly note?: string }>
    name="handInReport"
    title="登记报送主管部门"
    submit="登记"
    said="已经登记。"
    initial={{ on: today() }}
    sent={({ on, note }) => ({ params: place, body: { on, note: orNull(note) } })}
    onClose={onClose}
  >
    <DateField name="on" label="报送日期" />
    <Form.Item name="note" label="怎样报送的" extra="例如：公文系统，附文号。">
      <Input maxLength={200} />
    </Form.Item>
  </FormDrawer>
)

const Reopen = ({ place, onClose }: { readonly place: Place; readonly onClose: () => void }): ReactNode => (
  <FormDrawer<'reopenReport', { readonly reason: string }>
    name="reopenReport"
    title="开始更正"
    lead="更正以后再次送审、签署、定稿，公布新的一版；已经公布的这一版一直保留。理由会随新的一版公布。"
    submit="开始更正"
    said="可以更正了。"
    sent={(body) => ({ params: place, body })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="理由" rules={required('请写明为什么更正。')}>
      <Input.TextArea maxLength={500} rows={3} />
    </Form.Item>
  </FormDrawer>
)

const Draft = ({ place, of }: { readonly place: Place; readonly of: Year }): ReactNode => {
  const may = useMay('report.compile')
  return (
    <Block title="送审">
      {of.obstacles.length > 0 ? (
        <>
          <p>送审以前还要办：</p>
          <ul className="plain">
            {of.obstacles.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>表格、衔接说明和正文齐全。送审以后不能再改，退回或者撤回以后才能改。</p>
      )}
      {may && of.obstacles.length === 0 && (
        <DoButton type="primary" name="submitReport" sent={{ params: place }} said="已经送审。">
          送审
        </DoButton>
      )}
    </Block>
  )
}

const Signed = ({ place }: { readonly place: Place }): ReactNode => {
  const may = useMay('report.file')
  return (
    <Block title="定稿">
      <p>
        各环节都已签署。定稿会封存这一年的数据和全部依据，把年报公布在门户上；以后台账有变化的，列入更正清单，不会改动已定稿的年报。
      </p>
      {may && (
        <DoButton
          type="primary"
          name="fileReport"
          sent={{ params: place }}
          sure={`定稿并公布 ${place.year} 年度报告？`}
          said="已经定稿，并已公布。"
        >
          定稿并公布
        </DoButton>
      )}
    </Block>
  )
}

const Filed = ({ place, of }: { readonly place: Place; readonly of: Year }): ReactNode => {
  const may = useMay('report.file')
  const [newest] = of.filings
  const reported = of.duties.some(({ duty, doneOn }) => duty === 'authority' && doneOn !== null)
  return (
    <Block
      title="已定稿"
      actions={
        may &&
        newest?.origin !== 'history' && (
          <Forms
            of={[
              ...(reported
                ? []
                : [
                    {
                      title: '登记报送',
                      main: true,
                      form: (close: () => void) => <HandIn place={place} onClose={close} />,
                    },
                  ]),
              { title: '开始更正', form: (close) => <Reopen place={place} onClose={close} /> },
            ]}
          />
        )
      }
    >
      <p>
        第 {newest?.version ?? 1} 版 <Time at={newest?.filedAt} /> 定稿，已经在门户公布。
      </p>
      {newest !== undefined && <Files place={place} version={newest.version} />}
    </Block>
  )
}

const Shown = ({ place, of }: { readonly place: Place; readonly of: Year }): ReactNode => {
  const may = useMay('report.compile')
  const { report, round } = of
  if (report === null) return <Sentence>还没有编制，没有可以审签的。</Sentence>
  return (
    <>
      {report.stage === 'draft' && <Draft place={place} of={of} />}
      {report.stage === 'signed' && <Signed place={place} />}
      {report.stage === 'filed' && <Filed place={place} of={of} />}
      {round !== null && <Rounds place={place} round={round} />}
      {may && (report.stage === 'review' || report.stage === 'signed') && (
        <DoButton
          danger
          name="recallReport"
          sent={{ params: place }}
          sure="撤回送审？已有的签署会失效。"
          said="已经撤回。"
        >
          撤回送审
        </DoButton>
      )}
    </>
  )
}

/** 审签和定稿: submitted, signed step by step under its digest, filed, handed in, opened again. */
export const Signing = (place: Place): ReactNode => (
  <Answer to={useAsk('reportYear', { params: place })}>{(of) => <Shown place={place} of={of} />}</Answer>
)
