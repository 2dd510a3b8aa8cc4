import { describe, expect, it } from 'vitest';

import { editComments, emptyComments } from '../../src/ooxml/edit-comments.ts';
import { findElements, parseXml } from '../support/xml.ts';

const AUTHOR = 'openness-catalogue';
const LINE = `———— ${AUTHOR} ————`;
const note = { row: 2, column: 3, text: '公开时限超过20个工作日' };

/** The texts of all comments by cell. */
function textsOf(source: string): Record<string, string> {
  const comments = findElements(parseXml(source), 'comment');
  return Object.fromEntries(
    comments.map((comment) => [
      comment.attributes['ref'] ?? '',
      findElements(comment, 't')
        .map(({ text }) => text)
        .join('|'),
    ]),
  );
}

function authorsOf(source: string): string[] {
  return findElements(parseXml(source), 'author').map(({ text }) => text);
}

const THEIRS = `<comments xmlns="u"><authors><author>审核人</author><author>tc={1}</author></authors><commentList><comment ref="C2" authorId="0"><text><t>请补充</t></text></comment><comment ref="D2" authorId="1"><text><t>[会话]</t></text></comment></commentList></comments>`;

describe('comments of a sheet', () => {
  it('begin with ours', () => {
    const { source, unboxed } = editComments(emptyComments('u'), 'c.xml', AUTHOR, [note]);
    expect(textsOf(source)).toEqual({ C2: `${LINE}\n${note.text}` });
    expect(authorsOf(source)).toEqual([AUTHOR]);
    expect(unboxed).toEqual([note]);
  });

  it('keep what others wrote, and ours follows it', () => {
    const { source, unboxed, continued } = editComments(THEIRS, 'c.xml', AUTHOR, [note, { ...note, row: 3 }]);
    expect(textsOf(source)).toEqual({
      C2: `请补充|\n${LINE}\n${note.text}`,
      D2: '[会话]',
      C3: `${LINE}\n${note.text}`,
    });
    expect(authorsOf(source)).toEqual(['审核人', 'tc={1}', AUTHOR]);
    expect(unboxed).toEqual([{ ...note, row: 3 }]);
    expect(continued).toEqual([{ ...note, text: `请补充\n${note.text}` }]);
  });

  it('leave conversations alone and say so', () => {
    const { source, refused } = editComments(THEIRS, 'c.xml', AUTHOR, [{ ...note, column: 4 }]);
    expect(textsOf(source)).toEqual({ C2: '请补充', D2: '[会话]' });
    expect([...refused]).toEqual(['D2']);
  });

  it('stay to the letter where there is nothing to say', () => {
    expect(editComments(THEIRS, 'c.xml', AUTHOR, []).source).toBe(THEIRS);
  });

  it('have ours of an earlier run replaced and not piled up', () => {
    const once = editComments(THEIRS, 'c.xml', AUTHOR, [note, { ...note, row: 3 }]).source;
    const twice = editComments(once, 'c.xml', AUTHOR, [{ ...note, text: '另一条' }]);
    expect(textsOf(twice.source)).toEqual({ C2: `请补充|\n${LINE}\n另一条`, D2: '[会话]' });
    expect([...twice.removed]).toEqual(['C3']);
    expect(textsOf(editComments(twice.source, 'c.xml', AUTHOR, []).source)).toEqual({ C2: '请补充', D2: '[会话]' });
  });

  it('are known again where a program lost the authors and cut the texts anew', () => {
    const run = (text: string): string => `<r><t>${text}</t></r>`;
    const resaved = `<comments><authors><author> </author></authors><commentList><comment ref="C2" authorId="0"><text>${run('请补')}${run(`充。\n${LINE}\n旧`)}${run('的')}</text></comment><comment ref="C3" authorId="0"><text>${run(`${LINE}`)}${run('旧的')}</text></comment></commentList></comments>`;
    const { source, removed, unboxed } = editComments(resaved, 'c.xml', AUTHOR, [note]);
    expect(textsOf(source)).toEqual({ C2: `请补|充。|\n${LINE}\n${note.text}` });
    expect([...removed]).toEqual(['C3']);
    expect(unboxed).toEqual([]);
  });

  it('are written as the part writes them', () => {
    const prefixed =
      '<x:comments xmlns:x="u"><x:commentList><x:comment ref="C2" authorId="0"><x:text/></x:comment></x:commentList></x:comments>';
    const { source } = editComments(prefixed, 'c.xml', AUTHOR, [note, { ...note, row: 9, text: '<&>_x0041_\u0001' }]);
    expect(findElements(parseXml(source), 'x:t').map(({ text }) => text)).toEqual([`\n${LINE}\n${note.text}`, `${LINE}\n<&>_x005F_x0041_`]);
    expect(findElements(parseXml(source), 'x:author')).toHaveLength(1);
  });

  it('keep phonetic guides last', () => {
    const guided = THEIRS.replace('<t>请补充</t>', '<r><t>请补充</t></r><rPh sb="0" eb="1"><t>qing</t></rPh>');
    const text = findElements(parseXml(editComments(guided, 'c.xml', AUTHOR, [note]).source), 'text')[0];
    expect(text?.children.map(({ name }) => name)).toEqual(['r', 'r', 'rPh']);
  });

  it('do not grow without end', () => {
    const { source } = editComments(emptyComments('u'), 'c.xml', AUTHOR, [{ ...note, text: '长'.repeat(20_000) }]);
    expect(textsOf(source)['C2']?.length).toBe(8_000);
  });
});
