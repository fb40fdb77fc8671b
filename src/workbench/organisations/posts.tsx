import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Absences } from './absences.tsx'
import type { Body } from './body.ts'
import { AbsenceForm } from './forms/absence.tsx'
import { AssignForm } from './forms/assign.tsx'
import { ChangePostForm, ClosePostForm, OpenPostForm } from './forms/post.tsx'

type Post = Body['posts'][number]

const Now = ({ now }: Pick<Post, 'now'>): ReactNode => (
  <div className={now.person === null ? 'urgent' : ''}>
    {now.person === null ? '没有人值守' : now.person.name}
    <div className="soft">{now.why}</div>
  </div>
)

const Actions = ({ post, body }: { readonly post: Post; readonly body: Body }): ReactNode => (
  <div className="row-actions">
    <Forms
      of={[
        { title: '任命', form: (close) => <AssignForm post={post} body={body} onClose={close} /> },
        { title: '修改', form: (close) => <ChangePostForm post={post} body={body} onClose={close} /> },
        { title: '撤销', danger: true, form: (close) => <ClosePostForm post={post} onClose={close} /> },
      ]}
    />
  </div>
)

const columnsWith = (body: Body, may: boolean): Columns<Post> => [
  {
    title: '岗位',
    cell: ({ title, section }) => (
      <>
        {title}
        {section && <div className="soft">{section.name}</div>}
      </>
    ),
  },
  { title: 'A 岗', cell: ({ holder }) => holder?.name ?? '—' },
  { title: 'B 岗', cell: ({ deputy }) => deputy?.name ?? '—' },
  { title: '今天谁办', cell: ({ now }) => <Now now={now} /> },
  ...(may ? [{ title: '操作', cell: (post: Post) => <Actions post={post} body={body} /> }] : []),
]

/** The posts of a body: who holds each, who stands in, who acts today, who is away. */
export const Posts = ({ body, may }: { readonly body: Body; readonly may: boolean }): ReactNode => (
  <>
    <Block
      title="岗位（AB 岗）"
      actions={
        may && (
          <Forms
            of={[{ title: '设立岗位', form: (close) => <OpenPostForm body={body} onClose={close} /> }]}
          />
        )
      }
    >
      {body.posts.length === 0 ? (
        <p className="soft">还没有岗位。设立岗位以后，事情会自动找到当天值守的人。</p>
      ) : (
        <RowsTable
          rows={body.posts}
          columns={columnsWith(body, may)}
          rowKey={({ id }) => id}
          caption="岗位"
        />
      )}
    </Block>
    <Block
      title="离岗"
      actions={
        may && (
          <Forms of={[{ title: '登记离岗', form: (close) => <AbsenceForm body={body} onClose={close} /> }]} />
        )
      }
    >
      <Absences absences={body.absences} may={may} />
    </Block>
  </>
)
