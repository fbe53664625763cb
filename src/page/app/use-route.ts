import { useEffect, useState } from 'preact/hooks';
import { type Here, routeOf } from './route.ts';

/** The screen that the address names; another one is shown from its top. */
export function useRoute(): Here {
  const [route, setRoute] = useState<Here>(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void => {
      setRoute(routeOf(location.hash));
      window.scrollTo(0, 0);
    };
    // It may have changed before anybody listened.
    setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
