#!/bin/sh
# Builds ROS 2's own C functions for every definition in robot/interfaces, for MappingRoundTripTests on a machine with
# no ROS 2, with Debian's ament-cmake, rosidl-generator-c-cpp, rosidl-cmake, librosidl-runtime-c-cpp-dev and
# librosidl-typesupport-interface-dev:
#
#   tests/Astro.Ros.Rcl.Tests/messages.sh /tmp/messages && export LD_LIBRARY_PATH=/tmp/messages/install/lib
set -eu
definitions=$(cd "$(dirname "$0")/../../robot/interfaces" && pwd)
mkdir -p "${1:?expected a folder to build in}"
cd "$1"
folder=$(pwd)
prefix=$folder/install
export CMAKE_PREFIX_PATH="$prefix" AMENT_PREFIX_PATH="$prefix:/usr"

# of PACKAGE: the packages whose messages it uses; every action uses ROS 2's own.
of() {
    {
        cat "$definitions/$1"/*/* | sed -n 's/^ *\([a-z][a-z0-9_]*\)\/.*/\1/p'
        [ ! -d "$definitions/$1/action" ] || printf '%s\n' action_msgs builtin_interfaces unique_identifier_msgs
    } | sort -u | grep -vx "$1" || true
}

# Debian has no rosidl_default_generators, which names the generators that a ROS 2 has.
cmake="$prefix/share/rosidl_default_generators/cmake"
mkdir -p "$cmake"
printf 'find_package(%s REQUIRED)\n' rosidl_cmake rosidl_generator_c >"$cmake/rosidl_default_generatorsConfig.cmake"

build() {
    name=$1
    uses=$(of "$name" | tr '\n' ' ')
    mkdir -p "src/$name"
    cp -r "$definitions/$name/." "src/$name"
    {
        echo '<package format="3">'
        echo "<name>$name</name><version>0.0.0</version><description>Messages.</description>"
        echo '<maintainer email="nobody@astro.invalid">Nobody</maintainer><license>Apache-2.0</license>'
        # shellcheck disable=SC2086 # a list of words
        [ -z "$uses" ] || printf '<depend>%s</depend>\n' $uses
        echo '<member_of_group>rosidl_interface_packages</member_of_group></package>'
    } >"src/$name/package.xml"
    {
        echo 'cmake_minimum_required(VERSION 3.20)'
        echo "project($name C CXX)"
        # shellcheck disable=SC2086
        printf 'find_package(%s REQUIRED)\n' ament_cmake rosidl_default_generators $uses
        # shellcheck disable=SC2016 # CMake's variable
        echo 'file(GLOB files RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" msg/*.msg srv/*.srv action/*.action)'
        # shellcheck disable=SC2016
        echo "rosidl_generate_interfaces($name "'${files}'"${uses:+ DEPENDENCIES $uses})"
        echo 'ament_package()'
    } >"src/$name/CMakeLists.txt"
    log=$folder/$name.log
    { cmake -S "src/$name" -B "build/$name" -DCMAKE_INSTALL_PREFIX="$prefix" -DPython3_EXECUTABLE=/usr/bin/python3 &&
        cmake --build "build/$name" --parallel 2 && cmake --install "build/$name"; } >"$log" 2>&1 ||
        { grep -i -m 3 error "$log" >&2 || true; echo "messages.sh: $name cannot be built, see $log" >&2; exit 1; }
    echo "$name"
}

for package in $(
    for name in $(ls "$definitions"); do
        echo "$name $name"
        for other in $(of "$name"); do echo "$other $name"; done
    done | tsort
); do
    build "$package"
done
