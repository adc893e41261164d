import { expect, it, vi } from 'vitest';
import { LabKitchen } from './lab-kitchen';

it('says what a browser lacks, before anything is loaded', async () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
  try {
    const loads = vi.fn();
    await expect(new LabKitchen(loads).standBy()).rejects.toMatchObject({ why: { name: 'noSharedMemory' } });
    expect(loads).not.toHaveBeenCalled();
  } finally {
    vi.unstubAllGlobals();
  }
});
