import bin from '../../../assets/result/dish-bin.svg';
import burntEgg from '../../../assets/result/dish-burnt-egg.svg';
import burntToast from '../../../assets/result/dish-burnt-toast.svg';
import carrot from '../../../assets/result/dish-carrot.svg';
import covered from '../../../assets/result/dish-covered.svg';
import egg from '../../../assets/result/dish-egg.svg';
import nothing from '../../../assets/result/dish-nothing.svg';
import plate from '../../../assets/result/dish-plate.svg';
import sandwich from '../../../assets/result/dish-sandwich.svg';
import toast from '../../../assets/result/dish-toast.svg';
import type { Came } from './what-came';

/** What stands before a cook at the end. */
export const dishArt: Record<Exclude<Came['dish'], 'none'>, string> = {
  sandwich,
  egg,
  toast,
  'burnt-egg': burntEgg,
  'burnt-toast': burntToast,
  plate,
  covered,
  nothing,
  carrot,
  bin,
};
