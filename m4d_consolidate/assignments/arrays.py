"""The arrays that pass between the files of this folder."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
"""Single or double precision"""

Ints = NDArray[np.int_]
Flags = NDArray[np.bool_]
